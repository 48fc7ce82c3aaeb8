package vn.capbu.adapters.tokens;

/** A worker process is no more: it ended, hung and was killed, or said what is no answer and was killed. */
final class WorkerLostException extends Exception {

    private static final long serialVersionUID = 1L;

    /** How it was lost. */
    enum Loss {
        DIED,
        HUNG,
        GARBLED
    }

    private final Loss loss;
    private final String exitCode;

    /**
     * @param exitCode empty when it isn't known
     * @param message what was seen, with the end of what the process printed
     */
    WorkerLostException(Loss loss, String exitCode, String message) {
        super(message);
        this.loss = loss;
        this.exitCode = exitCode;
    }

    Loss loss() {
        return loss;
    }

    String exitCode() {
        return exitCode;
    }
}
