/** Agreement between those who judge: exact statistics with their undefined cases, and a session in which differences are settled. */
@NullMarked
package org.openattendance.assessment.moderate;

import org.jspecify.annotations.NullMarked;
