/** What the assessment module writes and reads, held against its published JSON Schemas by another engine. */
@NullMarked
package org.openattendance.verification.assessment;

import org.jspecify.annotations.NullMarked;
