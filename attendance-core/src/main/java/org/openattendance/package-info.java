/** The front door: a rule book and registers in, figures with their proof out. */
@NullMarked
package org.openattendance;

import org.jspecify.annotations.NullMarked;
