package vn.capbu.rollout;

import java.io.IOException;
import java.util.List;

/** A log lacks columns that it needs, or has one twice. */
public final class LogHeaderException extends IOException {

    private static final long serialVersionUID = 1L;

    private final List<LogColumn> missing;
    private final List<LogColumn> repeated;

    public LogHeaderException(List<LogColumn> missing, List<LogColumn> repeated) {
        super("missing " + missing + ", repeated " + repeated);
        this.missing = List.copyOf(missing);
        this.repeated = List.copyOf(repeated);
    }

    /** What is missing; of the serial number and the tax code one is enough. */
    public List<LogColumn> missing() {
        return missing;
    }

    /** What is there twice. */
    public List<LogColumn> repeated() {
        return repeated;
    }
}
