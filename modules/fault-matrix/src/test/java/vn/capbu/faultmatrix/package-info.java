/**
 * Every fault at every call of a renewal: real tokens (SoftHSM under the fault module), real worker processes, the real CMP
 * client against the embedded authority behind a proxy that breaks exchanges, the real database.
 */
@NullMarked
package vn.capbu.faultmatrix;

import org.jspecify.annotations.NullMarked;
