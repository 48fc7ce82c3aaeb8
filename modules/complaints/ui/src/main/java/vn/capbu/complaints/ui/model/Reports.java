package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import vn.capbu.kernel.TableReport;

/** Writes tables as spreadsheets. Never on the event dispatch thread. */
@FunctionalInterface
public interface Reports {

    /**
     * Writes a table, whole or not at all.
     *
     * @throws IOException what failed; the target is as it was
     */
    void write(TableReport report, Path target) throws IOException;
}
