/**
 * Who can support attendance in an area: partners, what they offer, to whom, where and when, and how fresh that knowledge is.
 *
 * <p>A directory is organisational data. It holds roles, never names of pupils.
 */
@NullMarked
package org.openattendance.mapping.directory;

import org.jspecify.annotations.NullMarked;
