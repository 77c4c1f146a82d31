/** What-if by arithmetic: how many more sessions until, or out of, a threshold. Says what would be, never what will be. */
@NullMarked
package org.openattendance.outlook;

import org.jspecify.annotations.NullMarked;
