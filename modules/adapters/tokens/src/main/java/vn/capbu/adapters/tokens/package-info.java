/**
 * Tokens behind worker processes: starts them, speaks to them, watches over them. A process that dies, hangs or prints
 * garbage fails its own token or module only. No PKCS#11 library is ever loaded here.
 */
@NullMarked
package vn.capbu.adapters.tokens;

import org.jspecify.annotations.NullMarked;
