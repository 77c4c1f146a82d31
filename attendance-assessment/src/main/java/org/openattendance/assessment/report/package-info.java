/** Assessments as text and as pictures. Every picture says in words what it shows. */
@NullMarked
package org.openattendance.assessment.report;

import org.jspecify.annotations.NullMarked;
