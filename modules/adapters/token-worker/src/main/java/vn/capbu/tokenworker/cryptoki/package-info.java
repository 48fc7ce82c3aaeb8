/**
 * A thin binding of the PKCS#11 functions that the worker needs, called through the module's CK_FUNCTION_LIST (PKCS#11 2.40
 * base specification). Names and values are the standard's.
 */
@NullMarked
package vn.capbu.tokenworker.cryptoki;

import org.jspecify.annotations.NullMarked;
