/** The conformance kit: cases as plain files, and the check of any system against them. */
@NullMarked
package org.openattendance.testkit.conformance;

import org.jspecify.annotations.NullMarked;
