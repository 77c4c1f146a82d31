/** Another engine counts the same marks by SQL, from the same rule file, without a line of our Java. */
@NullMarked
package org.openattendance.verification.duckdb;

import org.jspecify.annotations.NullMarked;
