/** What the embedded authority remembers: its certificates and its CMP transactions, in H2. */
@NullMarked
package vn.capbu.embeddedca.internal.store;

import org.jspecify.annotations.NullMarked;
