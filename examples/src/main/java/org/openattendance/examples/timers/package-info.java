/** {@code attendance timers} and {@code attendance returns}: the law's clocks, and the lists that a school sends. */
@NullMarked
package org.openattendance.examples.timers;

import org.jspecify.annotations.NullMarked;
