/** Rates, thresholds and rolling counts. What is measured, and by which definition, is data. */
@NullMarked
package org.openattendance.measure;

import org.jspecify.annotations.NullMarked;
