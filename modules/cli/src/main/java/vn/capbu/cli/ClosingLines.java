package vn.capbu.cli;

import vn.capbu.kernel.Progress;

/** Says why a command doesn't end yet: the database is compacted when it is closed after large changes. */
final class ClosingLines implements Progress {

    private final Output output;
    private final PercentLines percents;

    ClosingLines(Output output) {
        this.output = output;
        this.percents = new PercentLines(output, "closing.compacted");
    }

    @Override
    public void total(long units) {
        output.message("closing.compacting");
        percents.total(units);
    }

    @Override
    public void done(long units) {
        percents.done(units);
    }
}
