/** Where resources come from and where they go, in exact money. */
@NullMarked
package org.openattendance.mapping.funding;

import org.jspecify.annotations.NullMarked;
