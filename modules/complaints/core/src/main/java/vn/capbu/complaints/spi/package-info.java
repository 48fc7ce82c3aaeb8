/** What complaints ask of the storage. */
@NullMarked
package vn.capbu.complaints.spi;

import org.jspecify.annotations.NullMarked;
