/** Partnership maps as a file: held against the published schema, and against inputs that nobody meant. */
@NullMarked
package org.openattendance.verification.maps;

import org.jspecify.annotations.NullMarked;
