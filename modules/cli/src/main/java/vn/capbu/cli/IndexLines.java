package vn.capbu.cli;

import vn.capbu.kernel.Progress;

/** Says that the index of the search is being made: the first time after an import of many rows takes minutes. */
final class IndexLines implements Progress {

    private static final long WORTH_TELLING = 20_000;
    private static final int TENTH = 10;

    private final Output output;
    private long total;
    private long told;

    IndexLines(Output output) {
        this.output = output;
    }

    @Override
    public void total(long units) {
        total = units;
        told = 0;
        if (units > WORTH_TELLING) {
            output.message("find.indexing", units);
        }
    }

    /** A line for each tenth. */
    @Override
    public void done(long units) {
        long tenth = total > WORTH_TELLING ? TENTH * units / total : 0;
        if (tenth > told && tenth < TENTH) {
            told = tenth;
            output.message("find.indexed", units, total);
        }
    }
}
