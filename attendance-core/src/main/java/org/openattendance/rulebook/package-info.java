/**
 * All rules in force for a nation over time, read from data files, each row dated and cited. A caller's own folder of the same files can
 * be laid over ours.
 */
@NullMarked
package org.openattendance.rulebook;

import org.jspecify.annotations.NullMarked;
