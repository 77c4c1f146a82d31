/**
 * The figures of {@code org.openattendance} from Apache Spark, for registers beyond one machine: rows to registers to tallies, each step by
 * the classes that do it on one machine.
 */
@NullMarked
package org.openattendance.spark;

import org.jspecify.annotations.NullMarked;
