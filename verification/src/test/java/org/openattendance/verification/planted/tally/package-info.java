/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.tally;

import org.jspecify.annotations.NullMarked;
