/**
 * Who is in touch with whom, measured exactly, and said in words for people.
 *
 * <p>High is not good: one who holds everyone together is important and exposed. What helps people act comes first: who has how many
 * links, which professionals are not linked, who is the only link between others.
 */
@NullMarked
package org.openattendance.mapping.network;

import org.jspecify.annotations.NullMarked;
