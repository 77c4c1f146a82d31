/** Looking closely at a few cases or at many: seeded draws, reviews with evidence, shares with their uncertainty. */
@NullMarked
package org.openattendance.assessment.sample;

import org.jspecify.annotations.NullMarked;
