/** Hashes of passwords: the adapter of the kernel's password spi. */
@NullMarked
package vn.capbu.adapters.security;

import org.jspecify.annotations.NullMarked;
