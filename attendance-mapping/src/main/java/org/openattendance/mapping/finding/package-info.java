/** What a check of practice found, in words that a person can act on. */
@NullMarked
package org.openattendance.mapping.finding;

import org.jspecify.annotations.NullMarked;
