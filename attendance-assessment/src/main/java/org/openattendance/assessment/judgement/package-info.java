/** What people judged, when and why, with the evidence for and against. Nothing here is about a pupil. */
@NullMarked
package org.openattendance.assessment.judgement;

import org.jspecify.annotations.NullMarked;
