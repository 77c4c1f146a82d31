/** What must stay true of the whole library, each rule with its reason, and each shown to fail on a planted class. */
@NullMarked
package org.openattendance.verification;

import org.jspecify.annotations.NullMarked;
