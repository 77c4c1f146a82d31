/** Who supports attendance in an area, which needs they meet, and which nobody meets. */
@NullMarked
package org.openattendance.mapping;

import org.jspecify.annotations.NullMarked;
