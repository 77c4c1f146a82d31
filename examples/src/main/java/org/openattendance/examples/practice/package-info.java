/** Commands on the practice of partnership: directory, referrals, evaluation, communications, plans. */
@NullMarked
package org.openattendance.examples.practice;

import org.jspecify.annotations.NullMarked;
