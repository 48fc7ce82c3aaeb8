package vn.capbu.cli;

import vn.capbu.kernel.Progress;

/** Tells on standard error how far work is, every tenth of it. */
final class PercentLines implements Progress {

    private static final int STEPS = 10;

    private final Output output;
    private final String message;
    private long units = -1;
    private long told;

    /**
     * @param message key of the text, with the percentage as its argument
     */
    PercentLines(Output output, String message) {
        this.output = output;
        this.message = message;
    }

    @Override
    public void total(long total) {
        units = total;
    }

    @Override
    public void done(long done) {
        if (units <= 0) {
            return;
        }
        long step = Math.min(STEPS, done * STEPS / units);
        if (step > told) {
            told = step;
            output.message(message, step * STEPS);
        }
    }
}
