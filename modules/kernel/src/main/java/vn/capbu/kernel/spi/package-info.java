/** What the kernel asks of adapters: storage with transactions, and the audit trail. */
@NullMarked
package vn.capbu.kernel.spi;

import org.jspecify.annotations.NullMarked;
