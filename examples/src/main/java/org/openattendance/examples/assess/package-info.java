/** The {@code attendance assess} commands: thin classes over the assessment module. */
@NullMarked
package org.openattendance.examples.assess;

import org.jspecify.annotations.NullMarked;
