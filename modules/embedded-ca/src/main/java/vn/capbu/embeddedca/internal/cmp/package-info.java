/** The CMP responder (RFC 9810, profiled by RFC 9483): one handler for each kind of request. */
@NullMarked
package vn.capbu.embeddedca.internal.cmp;

import org.jspecify.annotations.NullMarked;
