/** Planted faults, for HouseRulesTest. */
@NullMarked
package org.openattendance.verification.planted.report;

import org.jspecify.annotations.NullMarked;
