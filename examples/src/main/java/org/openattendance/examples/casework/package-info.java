/** The commands on casework: {@code attendance case story, schedule due, meeting-pack}. */
@NullMarked
package org.openattendance.examples.casework;

import org.jspecify.annotations.NullMarked;
