/** Key workers: who has one, who would fit, how steady it is, and whether a family has one door rather than many. */
@NullMarked
package org.openattendance.mapping.keyworker;

import org.jspecify.annotations.NullMarked;
