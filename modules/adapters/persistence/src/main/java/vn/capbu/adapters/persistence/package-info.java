/**
 * The database: one H2 file under the data directory, its tables made by migrations, mapped by Hibernate. Implements the
 * storage spi of the kernel and of the cores. Nothing here is public but the provider that {@code META-INF/services} names.
 */
@NullMarked
package vn.capbu.adapters.persistence;

import org.jspecify.annotations.NullMarked;
