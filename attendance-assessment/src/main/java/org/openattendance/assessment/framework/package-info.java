/** Criteria sets as values: themes, criteria, descriptors, prompts, policies, limiting rules, versions. */
@NullMarked
package org.openattendance.assessment.framework;

import org.jspecify.annotations.NullMarked;
