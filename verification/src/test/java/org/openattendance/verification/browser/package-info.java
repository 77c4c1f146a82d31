/** What a browser makes of the pages of {@code attendance report}: profile {@code browser}. */
@NullMarked
package org.openattendance.verification.browser;

import org.jspecify.annotations.NullMarked;
