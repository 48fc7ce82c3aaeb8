/** HTTP on the loopback address: CMP (RFC 9811), certificate store (RFC 4387) and CRL. */
@NullMarked
package vn.capbu.embeddedca.internal.http;

import org.jspecify.annotations.NullMarked;
