/**
 * Renewal: campaigns, eligibility, the renewal of tokens as a journalled state machine. Knows no window, no database, no PKCS#11
 * library and no CMP: those are behind {@link vn.capbu.renewal.spi}.
 */
@NullMarked
package vn.capbu.renewal;

import org.jspecify.annotations.NullMarked;
