/**
 * The database: one H2 file under the data directory, or a PostgreSQL server; its tables made by migrations, mapped by Hibernate.
 * Implements the storage spi of the kernel and of the cores. Nothing here is public but what {@code META-INF/services} or the
 * driver names.
 */
@NullMarked
package vn.capbu.adapters.persistence;

import org.jspecify.annotations.NullMarked;
