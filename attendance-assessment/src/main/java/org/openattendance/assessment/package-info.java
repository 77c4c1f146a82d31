/** Self-assessment of attendance practice: frameworks, judgements, moderation and action plans. */
@NullMarked
package org.openattendance.assessment;

import org.jspecify.annotations.NullMarked;
