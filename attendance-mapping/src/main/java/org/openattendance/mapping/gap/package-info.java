/** What is covered, what is not, and who could: for one map, and over the maps of a school with small numbers hidden. */
@NullMarked
package org.openattendance.mapping.gap;

import org.jspecify.annotations.NullMarked;
