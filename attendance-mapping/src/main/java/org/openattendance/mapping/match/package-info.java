/** From a need to those who could help: filters that say why, an order that says why, and never one forced answer. */
@NullMarked
package org.openattendance.mapping.match;

import org.jspecify.annotations.NullMarked;
