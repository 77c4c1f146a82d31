/** Ordered levels and what may be said about them: which is higher, never by how much. Needs base only. */
@NullMarked
package org.openattendance.assessment.scale;

import org.jspecify.annotations.NullMarked;
