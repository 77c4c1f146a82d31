/** Files in, checked values out. One class for each format. */
@NullMarked
package org.openattendance.load;

import org.jspecify.annotations.NullMarked;
