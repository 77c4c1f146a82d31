/** Marks in order: packed inside, values at the edge; amendments, and what was known on a day. */
@NullMarked
package org.openattendance.register;

import org.jspecify.annotations.NullMarked;
