/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.base;

import org.jspecify.annotations.NullMarked;
