/** Commands that answer for groups of pupils and schools. */
@NullMarked
package org.openattendance.examples.statistics;

import org.jspecify.annotations.NullMarked;
