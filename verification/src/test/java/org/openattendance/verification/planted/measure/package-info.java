/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.measure;

import org.jspecify.annotations.NullMarked;
