package vn.capbu.cli;

import vn.capbu.kernel.Progress;

/** Tells on standard error how many rows were read, where nobody knows how many there are. */
final class RowLines implements Progress {

    private static final long STEP = 20_000;

    private final Output output;
    private final String message;
    private long told;

    /**
     * @param message key of the text, with the number of rows as its argument
     */
    RowLines(Output output, String message) {
        this.output = output;
        this.message = message;
    }

    @Override
    public void total(long units) {}

    @Override
    public void done(long units) {
        if (units >= told + STEP) {
            told = units - units % STEP;
            output.message(message, told);
        }
    }
}
