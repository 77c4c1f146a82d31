/** Words that every module shares: dates, sources, issues, rates. Needs nothing else. */
@NullMarked
package org.openattendance.base;

import org.jspecify.annotations.NullMarked;
