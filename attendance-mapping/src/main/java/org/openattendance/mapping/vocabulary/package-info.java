/** Open lists of codes with labels: partner types, roles, channels. Data, not enums; a caller adds terms of its own. */
@NullMarked
package org.openattendance.mapping.vocabulary;

import org.jspecify.annotations.NullMarked;
