/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.nowhere;

import org.jspecify.annotations.NullMarked;
