package vn.capbu.kernel.table;

import org.jspecify.annotations.Nullable;

/**
 * What the reader is told about a file.
 *
 * @param encoding of the texts; null: guessed from the beginning of the file
 * @param separator of a text file: comma, semicolon or tab; null: found out from its header row
 */
public record TableOptions(@Nullable TextEncoding encoding, @Nullable Character separator) {

    /** Everything is guessed. */
    public static final TableOptions GUESS = new TableOptions(null, null);
}
