/** Taking certificates out of force, and the CRL that tells it (RFC 5280, 5). */
@NullMarked
package vn.capbu.embeddedca.internal.revocation;

import org.jspecify.annotations.NullMarked;
