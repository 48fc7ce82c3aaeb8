package vn.capbu.subscribers;

/**
 * What is wrong with a cell of the source.
 *
 * @param line line of the file on which its row begins, from 1
 * @param column which cell
 * @param kind what is wrong
 * @param value the cell as it stands in the file, cut after {@value #MAX_VALUE_LENGTH} characters; may be empty
 */
public record RowProblem(long line, RegistryColumn column, Kind kind, String value) {

    /** How much of a value is told. */
    public static final int MAX_VALUE_LENGTH = 100;

    /** What can be wrong. */
    public enum Kind {
        /** The cell is empty and must not be. */
        MISSING,
        /** The row has not as many cells as the header; the column is the first one that is missing, or the last one. */
        CELL_COUNT,
        /** The value is longer than {@link RegistryColumn#maxLength()}. */
        TOO_LONG,
        /** A control character is in it. */
        CONTROL_CHARACTER,
        /** Not a tax code of any of the three forms. */
        NOT_A_TAX_CODE,
        /** A tax code whose tenth digit is wrong. A warning: such codes are in use. */
        WRONG_CHECK_DIGIT,
        /** Not a token's serial number. */
        NOT_A_TOKEN_SERIAL,
        /** Not a certificate's serial number in hex. */
        NOT_A_CERTIFICATE_SERIAL,
        /** Neither a date of a workbook nor dd/MM/yyyy, d/M/yyyy or yyyy-MM-dd. */
        NOT_A_DATE,
        /** None of the states that the source has. */
        UNKNOWN_STATE,
        /** A certificate or a contract that ends before the certificate begins. */
        ENDS_BEFORE_START,
        /** The certificate of this tax code stands further up in the file. */
        DUPLICATE,
        /** An error of the workbook's calculation, or a number that lost digits in it. */
        FAULTY_CELL,
        /** A tax code that lost its leading zero in a spreadsheet; it was put back, and the check digit holds. */
        LEADING_ZERO_RESTORED,
        /** None of the provinces in any spelling of the catalogue; kept as written. */
        UNKNOWN_PROVINCE,
        /** Not an e-mail address. */
        NOT_AN_EMAIL,
        /** The contract was signed after its end, or after the certificate began. */
        CONTRACT_AFTER_CERTIFICATE,
        /** The contract ends before the certificate does. */
        CONTRACT_ENDS_FIRST,
        /** The same certificate stands further up in the file under another tax code. */
        SERIAL_OF_ANOTHER,
        /** The same token stands further up in the file under another tax code. */
        TOKEN_OF_ANOTHER,
        /** The registry has this certificate under another tax code. */
        SERIAL_REGISTERED_TO_ANOTHER,
        /** The registry has this token under another tax code. */
        TOKEN_REGISTERED_TO_ANOTHER
    }

    public RowProblem {
        if (value.length() > MAX_VALUE_LENGTH) {
            value = value.substring(0, MAX_VALUE_LENGTH);
        }
    }
}
