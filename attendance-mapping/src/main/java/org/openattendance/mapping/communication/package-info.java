/** Who needs to know what, and why; how it is said; and how people meet. Nothing here changes a text: it suggests. */
@NullMarked
package org.openattendance.mapping.communication;

import org.jspecify.annotations.NullMarked;
