/** The {@code attendance} command, and one program for each question that a user asks. */
@NullMarked
package org.openattendance.examples;

import org.jspecify.annotations.NullMarked;
