/** {@code attendance conform}: another implementation held against the conformance kit. */
@NullMarked
package org.openattendance.examples.conform;

import org.jspecify.annotations.NullMarked;
