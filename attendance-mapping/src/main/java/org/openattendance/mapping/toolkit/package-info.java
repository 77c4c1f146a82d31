/** A unit of training on working with partners: sections, activities, sheets, and programmes made from them. */
@NullMarked
package org.openattendance.mapping.toolkit;

import org.jspecify.annotations.NullMarked;
