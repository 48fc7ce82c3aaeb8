/**
 * What console and token worker say to each other: framed binary messages over the worker's standard input and output. Both
 * sides treat the other as possibly broken, so every length is limited and every byte of a message must be accounted for.
 */
@NullMarked
package vn.capbu.tokenworker.protocol;

import org.jspecify.annotations.NullMarked;
