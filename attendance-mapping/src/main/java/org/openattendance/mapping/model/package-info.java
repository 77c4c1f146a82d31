/**
 * The partnership map: who and what surrounds a pupil (or a group, a school, a locality) in five layers, how they are tied together, and
 * which needs they meet. Values only; nothing here draws, reads or decides.
 */
@NullMarked
package org.openattendance.mapping.model;

import org.jspecify.annotations.NullMarked;
