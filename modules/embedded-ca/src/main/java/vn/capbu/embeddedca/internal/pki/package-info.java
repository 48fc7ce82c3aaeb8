/** Keys, certificates and revocation lists of the embedded authority (RFC 5280). */
@NullMarked
package vn.capbu.embeddedca.internal.pki;

import org.jspecify.annotations.NullMarked;
