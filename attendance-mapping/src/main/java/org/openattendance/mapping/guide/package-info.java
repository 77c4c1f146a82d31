/** What the mapping tool says and asks, as data: its layers, its questions, and the three tools it belongs to. */
@NullMarked
package org.openattendance.mapping.guide;

import org.jspecify.annotations.NullMarked;
