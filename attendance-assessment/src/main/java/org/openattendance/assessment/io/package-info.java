/**
 * Files in and out: frameworks, assessments and ratings as JSON and CSV, and the frameworks that come with the library.
 *
 * <p>The only package of this module that touches a stream or a class loader, and the only one that knows a JSON library. Every fault is an
 * {@link org.openattendance.base.Issue} with the file, the JSON Pointer or the line, and a stable reason.
 */
@NullMarked
package org.openattendance.assessment.io;

import org.jspecify.annotations.NullMarked;
