/**
 * CMP client (RFC 9810, HTTP transfer RFC 9811, profile RFC 9483) on Bouncy Castle, whose provider is used as an instance and
 * never registered.
 */
@NullMarked
package vn.capbu.adapters.authority;

import org.jspecify.annotations.NullMarked;
