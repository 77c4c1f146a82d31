/** Sample data from the seeds, in our words: a school with many partners, a community project, two made-up pupils, programmes, stories. */
@NullMarked
package org.openattendance.examples.cases;

import org.jspecify.annotations.NullMarked;
