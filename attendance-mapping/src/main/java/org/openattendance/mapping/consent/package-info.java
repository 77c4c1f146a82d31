/**
 * Who may see what of a map, and decisions to share. Everything that leaves the team is a {@link
 * org.openattendance.mapping.consent.MapView} for one audience; what is not opened to it is not there, and leaves no trace.
 */
@NullMarked
package org.openattendance.mapping.consent;

import org.jspecify.annotations.NullMarked;
