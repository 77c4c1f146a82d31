/** Programmes: what runs in a school and who answers for it, courses for parents, and how one is made from a gap. */
@NullMarked
package org.openattendance.mapping.programme;

import org.jspecify.annotations.NullMarked;
