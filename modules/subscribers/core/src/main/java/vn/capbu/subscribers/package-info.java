/** Subscribers: the registry of who holds which certificate under which contract, and its import. */
@NullMarked
package vn.capbu.subscribers;

import org.jspecify.annotations.NullMarked;
