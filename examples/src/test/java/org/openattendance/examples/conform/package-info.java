/** Tests of the command that holds others against the kit. */
@org.jspecify.annotations.NullMarked
package org.openattendance.examples.conform;
