/** {@code attendance map}: checks, draws, compares and measures partnership maps. */
@NullMarked
package org.openattendance.examples.map;

import org.jspecify.annotations.NullMarked;
