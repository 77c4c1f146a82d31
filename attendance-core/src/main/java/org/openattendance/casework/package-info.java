/**
 * What people do around a pupil's attendance, and what an authority does around schools: contacts, views, meetings, plans of return,
 * surgeries, termly meetings, training, good practice, strategy.
 *
 * <p>Small values with checks; nothing here decides anything. Texts about people can be redacted: the content goes, the fact stays.
 */
@NullMarked
package org.openattendance.casework;

import org.jspecify.annotations.NullMarked;
