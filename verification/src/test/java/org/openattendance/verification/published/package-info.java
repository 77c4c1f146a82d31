/** Figures as publishers printed them, recomputed. */
@NullMarked
package org.openattendance.verification.published;

import org.jspecify.annotations.NullMarked;
