/** Realistic registers without a real child, and contracts for the formats of others. */
@NullMarked
package org.openattendance.testkit;

import org.jspecify.annotations.NullMarked;
