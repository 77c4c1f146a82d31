/**
 * CSV text to rows that know line and column, and back; parts of a JSON document that know their pointer. For our own files, and for a
 * caller's own format.
 */
@NullMarked
package org.openattendance.table;

import org.jspecify.annotations.NullMarked;
