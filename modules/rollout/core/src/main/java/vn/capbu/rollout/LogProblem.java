package vn.capbu.rollout;

/**
 * Why a row of a log was refused.
 *
 * @param line line of the file on which its row begins, from 1
 * @param column which cell
 * @param kind what is wrong
 * @param value the cell as it stands in the file, cut after {@value #MAX_VALUE_LENGTH} characters; or what is known instead
 */
public record LogProblem(long line, LogColumn column, Kind kind, String value) {

    /** How much of a value is told. */
    public static final int MAX_VALUE_LENGTH = 100;

    /** What can be wrong. */
    public enum Kind {
        /** The cell is empty and must not be. */
        MISSING,
        /** The value is too long. */
        TOO_LONG,
        /** An error of the workbook's calculation, or a number that lost digits in it. */
        FAULTY_CELL,
        /** Not a tax code of any of the three forms. */
        NOT_A_TAX_CODE,
        /** Not a certificate's serial number in hex. */
        NOT_A_CERTIFICATE_SERIAL,
        /** No date. */
        NOT_A_DATE,
        /** A date in the future. */
        FUTURE_DATE,
        /** None of the channels. */
        UNKNOWN_CHANNEL,
        /** None of the outcomes of calls. */
        UNKNOWN_OUTCOME,
        /** Nobody in the population has this certificate or tax code. */
        UNMATCHED,
        /** The tax code has several certificates in the population: the serial number has to tell which. */
        AMBIGUOUS,
        /** The certificate belongs to another tax code. */
        OTHER_TAX_CODE,
        /** The same stands further up in the file. */
        DUPLICATE,
        /** Further up in the file stands something else of the same certificate. */
        CONTRADICTS_FILE,
        /** Something else is known of the same certificate; the value is what is known. */
        CONTRADICTS_KNOWN,
        /** Registered before it was renewed. */
        REGISTERED_FIRST
    }

    public LogProblem {
        if (value.length() > MAX_VALUE_LENGTH) {
            value = value.substring(0, MAX_VALUE_LENGTH);
        }
    }

    /** The reason, without its place. */
    public Reason reason() {
        return new Reason(column, kind);
    }

    /**
     * A reason.
     *
     * @param column which cell
     * @param kind what is wrong
     */
    public record Reason(LogColumn column, Kind kind) {}
}
