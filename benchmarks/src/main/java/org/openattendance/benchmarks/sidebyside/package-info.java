/** Ours, plain Java and DuckDB on the same marks, in turn, each round beside a probe of the memory. */
@NullMarked
package org.openattendance.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
