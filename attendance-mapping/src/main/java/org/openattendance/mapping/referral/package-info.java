/** What becomes of referrals: how long people wait, how many are taken on, who may make them. */
@NullMarked
package org.openattendance.mapping.referral;

import org.jspecify.annotations.NullMarked;
