/** Several settings side by side, as profiles. There is no order of merit and no method that makes one. */
@NullMarked
package org.openattendance.assessment.compare;

import org.jspecify.annotations.NullMarked;
