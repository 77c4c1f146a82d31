/** Agencies around a pupil, teams of several disciplines, and agreed responses when support has not been enough yet. */
@NullMarked
package org.openattendance.mapping.team;

import org.jspecify.annotations.NullMarked;
