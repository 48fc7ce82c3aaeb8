/**
 * A small layer over PDFBox: texts in an embedded font, blocks that flow over pages, tables, codes as drawings. Lengths are
 * points (1/72 inch) unless a name says millimetres; heights grow downwards from the top of a page.
 */
@NullMarked
package vn.capbu.adapters.documents.layout;

import org.jspecify.annotations.NullMarked;
