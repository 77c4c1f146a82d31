/** The commands on staged pathways: {@code attendance pathway list, show, validate, draw, evaluate}. */
@NullMarked
package org.openattendance.examples.pathway;

import org.jspecify.annotations.NullMarked;
