/** School days and weeks, terms, windows, closures, compulsory school age. A calendar is a set of sessions that can say why one is missing. */
@NullMarked
package org.openattendance.calendar;

import org.jspecify.annotations.NullMarked;
