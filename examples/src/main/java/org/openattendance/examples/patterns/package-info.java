/** Commands about patterns and outlook: things to be curious about, never a decision. */
@NullMarked
package org.openattendance.examples.patterns;

import org.jspecify.annotations.NullMarked;
