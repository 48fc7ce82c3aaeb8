/** The care of a database: making, migrating, checking, backing up, restoring, and moving to another one. */
@NullMarked
package vn.capbu.kernel.database;

import org.jspecify.annotations.NullMarked;
