/** The pages of the project: every block of code on every one of them is checked, and none is skipped. */
@NullMarked
package org.openattendance.verification.pages;

import org.jspecify.annotations.NullMarked;
