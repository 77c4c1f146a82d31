/** The commands on casework: {@code attendance case story}. */
@NullMarked
package org.openattendance.examples.casework;

import org.jspecify.annotations.NullMarked;
