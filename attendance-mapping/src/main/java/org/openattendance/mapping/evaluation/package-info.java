/** Whether working together helps: goals, indicators and measures, what is due, and how readings before and after compare. */
@NullMarked
package org.openattendance.mapping.evaluation;

import org.jspecify.annotations.NullMarked;
