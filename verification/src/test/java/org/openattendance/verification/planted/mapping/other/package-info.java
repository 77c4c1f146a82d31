/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.mapping.other;

import org.jspecify.annotations.NullMarked;
