/** Commands about published tables. */
@NullMarked
package org.openattendance.examples.published;

import org.jspecify.annotations.NullMarked;
