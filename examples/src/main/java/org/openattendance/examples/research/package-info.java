/** What the programs for researchers in {@code examples/research} share: where the data come from, and how shares and small counts are shown. */
@NullMarked
package org.openattendance.examples.research;

import org.jspecify.annotations.NullMarked;
