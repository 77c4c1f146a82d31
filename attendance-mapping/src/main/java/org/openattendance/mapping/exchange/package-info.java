/** Directories, referrals, plans and the rest as files, in and out. What cannot be read or kept is said, never dropped in silence. */
@NullMarked
package org.openattendance.mapping.exchange;

import org.jspecify.annotations.NullMarked;
