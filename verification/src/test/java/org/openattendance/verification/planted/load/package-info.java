/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.load;

import org.jspecify.annotations.NullMarked;
