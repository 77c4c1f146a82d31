/** How fast and how large, beside plain streams and DuckDB on the same marks. */
@NullMarked
package org.openattendance.benchmarks;

import org.jspecify.annotations.NullMarked;
