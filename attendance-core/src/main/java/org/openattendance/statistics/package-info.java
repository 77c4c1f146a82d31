/**
 * Figures of groups: any columns, levels from school to nation, bands, cohorts, comparisons; built from tallies, never from marks. And
 * published tables: how they are recomputed, and what may differ and why, as data.
 */
@NullMarked
package org.openattendance.statistics;

import org.jspecify.annotations.NullMarked;
