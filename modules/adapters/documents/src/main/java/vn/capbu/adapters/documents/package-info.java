/** Reports and papers as PDF. The only user of the PDF and bar code libraries. */
@NullMarked
package vn.capbu.adapters.documents;

import org.jspecify.annotations.NullMarked;
