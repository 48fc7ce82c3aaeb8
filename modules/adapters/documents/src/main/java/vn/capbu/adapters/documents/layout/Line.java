package vn.capbu.adapters.documents.layout;

import java.util.List;

/**
 * A line of a text that was broken to a width.
 *
 * @param fragments from left to right, printable
 * @param width of all
 * @param blanks how many there are between words
 * @param last whether its paragraph ends here
 */
record Line(List<Fragment> fragments, float width, int blanks, boolean last) {

    /** A part of a line in one cut. */
    record Fragment(String text, Face face) {}
}
