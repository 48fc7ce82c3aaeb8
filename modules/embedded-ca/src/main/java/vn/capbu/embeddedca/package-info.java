/** A small real certification authority that speaks CMP (RFC 9810) over HTTP on the loopback address. */
@NullMarked
package vn.capbu.embeddedca;

import org.jspecify.annotations.NullMarked;
