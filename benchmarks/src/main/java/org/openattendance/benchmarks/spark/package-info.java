/** Ours on Apache Spark beside Spark's own expressions, on the same rows. */
@NullMarked
package org.openattendance.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
