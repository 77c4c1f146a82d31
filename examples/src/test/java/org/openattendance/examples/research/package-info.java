@NullMarked
package org.openattendance.examples.research;

import org.jspecify.annotations.NullMarked;
