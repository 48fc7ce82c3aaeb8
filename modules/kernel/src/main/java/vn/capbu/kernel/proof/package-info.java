/** Proof that the audit trail is what was written: its chain of hashes, signed heads, and who checks them. */
@NullMarked
package vn.capbu.kernel.proof;

import org.jspecify.annotations.NullMarked;
