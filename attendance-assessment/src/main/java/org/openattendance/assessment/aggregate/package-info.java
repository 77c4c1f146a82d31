/** Saying something about many judgements at once, without pretending: profiles first, ranks never added up unasked. */
@NullMarked
package org.openattendance.assessment.aggregate;

import org.jspecify.annotations.NullMarked;
