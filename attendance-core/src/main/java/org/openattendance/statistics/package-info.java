/** Figures of groups: any columns, levels from school to nation, bands, cohorts, comparisons; built from tallies, never from marks. */
@NullMarked
package org.openattendance.statistics;

import org.jspecify.annotations.NullMarked;
