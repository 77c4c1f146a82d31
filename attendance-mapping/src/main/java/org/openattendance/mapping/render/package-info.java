/**
 * Pictures, tables and files of a map, always of a {@link org.openattendance.mapping.consent.MapView}: what an audience may not see cannot
 * be drawn, because it is not there.
 */
@NullMarked
package org.openattendance.mapping.render;

import org.jspecify.annotations.NullMarked;
