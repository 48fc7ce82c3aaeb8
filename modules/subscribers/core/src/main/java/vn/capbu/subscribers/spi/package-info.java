/** What subscribers asks of adapters: tables read from files, and the store of the registry. */
@NullMarked
package vn.capbu.subscribers.spi;

import org.jspecify.annotations.NullMarked;
