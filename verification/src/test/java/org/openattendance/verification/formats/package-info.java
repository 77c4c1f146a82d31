/** Our own formats keep the contract that we ask of others. */
@NullMarked
package org.openattendance.verification.formats;

import org.jspecify.annotations.NullMarked;
