/** Partnership maps as JSON: read with issues, written canonically, described by a published JSON Schema. */
@NullMarked
package org.openattendance.mapping.json;

import org.jspecify.annotations.NullMarked;
