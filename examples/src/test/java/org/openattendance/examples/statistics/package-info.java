@NullMarked
package org.openattendance.examples.statistics;

import org.jspecify.annotations.NullMarked;
