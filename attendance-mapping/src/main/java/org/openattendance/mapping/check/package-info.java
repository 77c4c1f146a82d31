/** What a map says about the work on it: questions still open, links to build, partners out of touch, how equal partners are. */
@NullMarked
package org.openattendance.mapping.check;

import org.jspecify.annotations.NullMarked;
