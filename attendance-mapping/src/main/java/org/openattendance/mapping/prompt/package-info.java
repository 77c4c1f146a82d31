/** Questions that people answer together, as data, and their answers with role and date. */
@NullMarked
package org.openattendance.mapping.prompt;

import org.jspecify.annotations.NullMarked;
