/** Whom a register is about, without saying who it is: opaque references, enrolments, characteristics, factors, roles. */
@NullMarked
package org.openattendance.pupil;

import org.jspecify.annotations.NullMarked;
