/** Attendance codes and what each counts as, by nation and date. Nothing here knows a code: the codes are rows of data. */
@NullMarked
package org.openattendance.code;

import org.jspecify.annotations.NullMarked;
