/** {@code attendance notices}: penalty notices as proposals, never as decisions. */
@NullMarked
package org.openattendance.examples.notices;

import org.jspecify.annotations.NullMarked;
