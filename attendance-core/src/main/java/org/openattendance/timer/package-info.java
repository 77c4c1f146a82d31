/** The law's clocks: school days, working days and calendar days, deadlines, and what the law is called. */
@NullMarked
package org.openattendance.timer;

import org.jspecify.annotations.NullMarked;
