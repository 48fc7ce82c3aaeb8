/** The search of subscribers on an index of Lucene, which can be thrown away at any time. */
@NullMarked
package vn.capbu.adapters.search;

import org.jspecify.annotations.NullMarked;
