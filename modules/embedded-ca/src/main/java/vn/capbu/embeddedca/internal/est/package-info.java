/** EST over TLS on the loopback address (RFC 7030), for the registration authority. */
@NullMarked
package vn.capbu.embeddedca.internal.est;

import org.jspecify.annotations.NullMarked;
