/**
 * A process that loads one PKCS#11 library and does what the console asks through its standard input. The console never
 * loads such a library itself: it may crash, hang, open dialogs or hold global locks, and then only this process is lost.
 */
@NullMarked
package vn.capbu.tokenworker;

import org.jspecify.annotations.NullMarked;
