/** How an installation is: versions, database, modules, authority, disk, certificates of its own, logs. */
@NullMarked
package vn.capbu.kernel.health;

import org.jspecify.annotations.NullMarked;
