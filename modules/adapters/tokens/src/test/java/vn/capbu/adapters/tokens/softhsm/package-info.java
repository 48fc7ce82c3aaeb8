/**
 * Virtual tokens for tests: copies of SoftHSM with stores of their own, filled by public tools (softhsm2-util, pkcs11-tool) and
 * so by nothing of the product. Needs the packages softhsm2 and opensc; fails, rather than skips, without them.
 */
@NullMarked
package vn.capbu.adapters.tokens.softhsm;

import org.jspecify.annotations.NullMarked;
