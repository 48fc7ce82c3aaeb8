/** What the custody window shows and does, without a widget. */
@NullMarked
package vn.capbu.renewal.ui.custody.model;

import org.jspecify.annotations.NullMarked;
