package vn.capbu.subscribers.ui.imports.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.TableLook;

/** What the wizard knows: the file, its columns, the preview, the result. Event dispatch thread only. */
public final class ImportModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Path file;
    private TableOptions options = TableOptions.GUESS;
    private int sheet;
    private @Nullable TableLook look;
    private @Nullable ColumnMapping mapping;
    private ImportMode mode = ImportMode.ALL_OR_NOTHING;
    private @Nullable ImportReport preview;
    private @Nullable ImportReport result;
    private @Nullable Path saved;
    private @Nullable ErrorText failure;
    private boolean stopped;
    private Work work = Work.NONE;
    private long rowsDone;

    /** Names one who is told of every change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The file, or null before one was chosen. */
    public @Nullable Path file() {
        return file;
    }

    /** How the file is read. */
    public TableOptions options() {
        return options;
    }

    /** The chosen sheet, from 0. */
    public int sheet() {
        return sheet;
    }

    /** What was seen of the file, or null. */
    public @Nullable TableLook look() {
        return look;
    }

    /** The meaning of the columns, or null before the file was looked at. */
    public @Nullable ColumnMapping mapping() {
        return mapping;
    }

    /** What becomes of the file when rows are refused. */
    public ImportMode mode() {
        return mode;
    }

    /** What an import would do, or null before that was found out. */
    public @Nullable ImportReport preview() {
        return preview;
    }

    /** What the import did, or null before it ran. */
    public @Nullable ImportReport result() {
        return result;
    }

    /** Where the refused rows were written, or null. */
    public @Nullable Path saved() {
        return saved;
    }

    /** Why the last step failed, or null. */
    public @Nullable ErrorText failure() {
        return failure;
    }

    /** Whether the last step stopped on request. */
    public boolean isStopped() {
        return stopped;
    }

    /** What goes on. */
    public Work work() {
        return work;
    }

    /** How many rows were read so far. */
    public long rowsDone() {
        return rowsDone;
    }

    /** How many rows the file has, or -1 while nobody knows. */
    public long rowsInAll() {
        return preview == null ? -1 : preview.rows();
    }

    /** Whether a file is there that can be imported once its columns are known. */
    public boolean hasTable() {
        return look != null && work == Work.NONE;
    }

    /** Whether the columns allow an import. */
    public boolean hasColumns() {
        return hasTable() && mapping != null && mapping.isUsable();
    }

    /** Whether there is something to store. */
    public boolean canStore() {
        return work == Work.NONE
                && result == null
                && preview != null
                && preview.rows() > preview.refusedRows()
                && (preview.refusedRows() == 0 || mode == ImportMode.GOOD_ROWS_ONLY);
    }

    /** The report with the refused rows that can be written now, or null. */
    public @Nullable ImportReport refusing() {
        ImportReport report = result == null ? preview : result;
        return work == Work.NONE && report != null && report.refusedRows() > 0 ? report : null;
    }

    /** The request as it stands. */
    ImportRequest request() {
        TableLook seen = Objects.requireNonNull(look);
        Character separator = options.separator();
        return new ImportRequest(
                Objects.requireNonNull(file),
                new TableOptions(seen.encoding(), separator),
                sheet,
                mapping,
                mode);
    }

    void setFile(Path chosen) {
        file = chosen;
        options = TableOptions.GUESS;
        sheet = 0;
        forgetLook();
    }

    void setReading(TableOptions how, int which) {
        options = how;
        sheet = which;
        forgetLook();
    }

    private void forgetLook() {
        look = null;
        mapping = null;
        forgetPreview();
    }

    private void forgetPreview() {
        preview = null;
        result = null;
        saved = null;
        failure = null;
        stopped = false;
    }

    void setLook(TableLook seen) {
        look = seen;
        mapping = seen.mapping();
    }

    void setMapping(ColumnMapping next) {
        mapping = next;
        forgetPreview();
    }

    void setMode(ImportMode next) {
        mode = next;
    }

    void begin(Work next) {
        work = next;
        rowsDone = 0;
        failure = null;
        stopped = false;
    }

    void end() {
        work = Work.NONE;
    }

    void setRowsDone(long rows) {
        rowsDone = rows;
    }

    void setPreview(ImportReport report) {
        preview = report;
    }

    void setResult(ImportReport report) {
        result = report;
    }

    void setSaved(Path target) {
        saved = target;
    }

    void setFailure(ErrorText why) {
        failure = why;
    }

    void setStopped() {
        stopped = true;
    }
}
