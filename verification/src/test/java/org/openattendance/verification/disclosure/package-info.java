/** Suppressed tables, attacked by a solver that shares nothing with ours. */
@NullMarked
package org.openattendance.verification.disclosure;

import org.jspecify.annotations.NullMarked;
