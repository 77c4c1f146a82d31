/** Small private tools. Not exported. */
@NullMarked
package org.openattendance.internal;

import org.jspecify.annotations.NullMarked;
