/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.mapping.one;

import org.jspecify.annotations.NullMarked;
