/** From one file format to another, out to researchers, and what a change of rules changes. */
@NullMarked
package org.openattendance.examples.formats;

import org.jspecify.annotations.NullMarked;
