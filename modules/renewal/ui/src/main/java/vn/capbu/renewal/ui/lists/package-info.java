/** The windows of long lists: who is affected, and what customers do after a renewal. */
@NullMarked
package vn.capbu.renewal.ui.lists;

import org.jspecify.annotations.NullMarked;
