/** A year of partnership around one pupil, told from its files: maps, plan, consent, money, waiting, outcomes. */
@NullMarked
package org.openattendance.examples.partnership;

import org.jspecify.annotations.NullMarked;
