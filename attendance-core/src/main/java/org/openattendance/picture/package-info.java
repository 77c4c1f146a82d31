/**
 * Pictures as SVG text: escaped, the same bytes for the same input, and never without words beside them.
 *
 * <p>Three levels. {@link org.openattendance.picture.SvgElement}, {@link org.openattendance.picture.Px} and
 * {@link org.openattendance.picture.Drawing} draw anything. {@link org.openattendance.picture.BarChart},
 * {@link org.openattendance.picture.HeatTable}, {@link org.openattendance.picture.LineChart} and
 * {@link org.openattendance.picture.TimelineChart} draw what reports ask for most. Each ends in a
 * {@link org.openattendance.picture.Picture}: the drawing, and a table that says the same.
 *
 * <p>Colour never carries a meaning alone: a value, a letter, a shape or a pattern says it too. Every drawing paints its own
 * background and has a light and a dark set of colours, so that it can stand on any page.
 */
@NullMarked
package org.openattendance.picture;

import org.jspecify.annotations.NullMarked;
