@NullMarked
package org.openattendance.examples.report;

import org.jspecify.annotations.NullMarked;
