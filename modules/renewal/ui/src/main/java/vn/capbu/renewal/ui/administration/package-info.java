/** The sections of the administration window that are about renewals: campaigns, authorities, try limits, custody. */
@NullMarked
package vn.capbu.renewal.ui.administration;

import org.jspecify.annotations.NullMarked;
