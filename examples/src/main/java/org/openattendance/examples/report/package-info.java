/** {@code attendance report}: one page for people, of a school, a pupil or a meeting. */
@NullMarked
package org.openattendance.examples.report;

import org.jspecify.annotations.NullMarked;
