/** What the detector of change and the questions about patterns do on registers of schools that do not exist. */
@NullMarked
package org.openattendance.verification.patterns;

import org.jspecify.annotations.NullMarked;
