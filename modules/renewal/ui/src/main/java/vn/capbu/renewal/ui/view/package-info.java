/** The widgets of the bench: cards, header, details, dialogs. They show the model and hand wishes to its commands. */
@NullMarked
package vn.capbu.renewal.ui.view;

import org.jspecify.annotations.NullMarked;
