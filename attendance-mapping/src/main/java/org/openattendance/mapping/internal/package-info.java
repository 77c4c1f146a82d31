/** Argument checks and small private tools. Not exported. */
@NullMarked
package org.openattendance.mapping.internal;

import org.jspecify.annotations.NullMarked;
