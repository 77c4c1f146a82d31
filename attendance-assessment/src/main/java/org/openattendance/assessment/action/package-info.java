/** From judgements to agreed work, by stated rules and never by a hidden number; and out again as text, tables and calendars. */
@NullMarked
package org.openattendance.assessment.action;

import org.jspecify.annotations.NullMarked;
