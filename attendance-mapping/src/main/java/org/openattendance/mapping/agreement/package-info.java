/** Agreements between a school and a partner: who does what, where and when, how it is reviewed, how it ends. */
@NullMarked
package org.openattendance.mapping.agreement;

import org.jspecify.annotations.NullMarked;
