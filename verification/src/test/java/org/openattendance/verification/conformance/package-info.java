/** The conformance kit: how its bulk is made, that our own command passes it, and that each mistake is caught. */
@NullMarked
package org.openattendance.verification.conformance;

import org.jspecify.annotations.NullMarked;
