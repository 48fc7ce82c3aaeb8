package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.table.TableOptions;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.LogMapping;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;
import vn.capbu.rollout.RolloutCampaign;

/** What the import of a log knows: the file, its columns, what an import would do, what it did. Event dispatch thread only. */
public final class LogModel {

    /** What goes on. */
    public enum Work {
        /** Nothing. */
        NONE,
        /** The file is looked at. */
        LOOKING,
        /** The whole file is read, and nothing stored. */
        CHECKING,
        /** It is stored. */
        STORING,
        /** The refused rows are written. */
        SAVING
    }

    private final List<Runnable> listeners = new ArrayList<>();
    private List<RolloutCampaign> campaigns = List.of();
    private @Nullable RolloutCampaign campaign;
    private LogKind kind = LogKind.RENEWALS;
    private @Nullable Path file;
    private int sheet;
    private @Nullable TextEncoding encoding;
    private @Nullable LogLook look;
    private @Nullable LogMapping mapping;
    private boolean goodRowsOnly;
    private @Nullable LogReport report;
    private boolean stopped;
    private @Nullable Path saved;
    private Work work = Work.NONE;
    private long rows;

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The campaigns in the order of creation. */
    public List<RolloutCampaign> campaigns() {
        return campaigns;
    }

    /** Into which the log is imported. */
    public Optional<RolloutCampaign> campaign() {
        return Optional.ofNullable(campaign);
    }

    /** What sort of log. */
    public LogKind kind() {
        return kind;
    }

    /** The file. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Which sheet, from 0. */
    public int sheet() {
        return sheet;
    }

    /** How the texts of the file are written, as the operator said; nothing: it is guessed. */
    public Optional<TextEncoding> encoding() {
        return Optional.ofNullable(encoding);
    }

    TableOptions options() {
        return new TableOptions(encoding, null);
    }

    /** What was seen of the file. */
    public Optional<LogLook> look() {
        return Optional.ofNullable(look);
    }

    /** What the columns mean. */
    public Optional<LogMapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** Whether the good rows of a file with refused ones are stored. */
    public boolean isGoodRowsOnly() {
        return goodRowsOnly;
    }

    /** What an import would do, or did. */
    public Optional<LogReport> report() {
        return Optional.ofNullable(report);
    }

    /** Whether the last step stopped on request. */
    public boolean isStopped() {
        return stopped;
    }

    /** Where the refused rows were written. */
    public Optional<Path> saved() {
        return Optional.ofNullable(saved);
    }

    /** What goes on. */
    public Work work() {
        return work;
    }

    /** How many rows were read so far. */
    public long rows() {
        return rows;
    }

    /** Whether the columns allow an import. */
    public boolean canCheck() {
        return work == Work.NONE
                && campaign != null
                && mapping != null
                && mapping.missing(kind).isEmpty()
                && mapping.repeated().isEmpty();
    }

    /** Whether there is something to store. */
    public boolean canStore() {
        return canCheck()
                && report != null
                && report.dryRun()
                && report.taken() > 0
                && (report.refused() == 0 || goodRowsOnly);
    }

    /** Whether there are refused rows to be written. */
    public boolean canSaveRefused() {
        return work == Work.NONE && report != null && report.refused() > 0;
    }

    LogRequest request() {
        return new LogRequest(
                kind, Objects.requireNonNull(file), options(), sheet, goodRowsOnly, mapping);
    }

    void setCampaigns(List<RolloutCampaign> all) {
        campaigns = List.copyOf(all);
        if (campaign == null && !all.isEmpty()) {
            campaign = all.get(all.size() - 1);
        }
        changed();
    }

    void setCampaign(RolloutCampaign chosen) {
        campaign = chosen;
        forget();
        changed();
    }

    void setEncoding(@Nullable TextEncoding chosen) {
        encoding = chosen;
    }

    void setFile(LogKind which, @Nullable Path chosen, int place) {
        kind = which;
        file = chosen;
        sheet = place;
        look = null;
        mapping = null;
        forget();
    }

    void setLook(LogLook seen) {
        look = seen;
        mapping = seen.mapping();
    }

    void setMapping(LogMapping meaning) {
        mapping = meaning;
        forget();
        changed();
    }

    void setGoodRowsOnly(boolean only) {
        goodRowsOnly = only;
        changed();
    }

    private void forget() {
        report = null;
        saved = null;
        stopped = false;
    }

    void begin(Work next) {
        work = next;
        rows = 0;
        stopped = false;
        changed();
    }

    void end(boolean onRequest) {
        work = Work.NONE;
        stopped = onRequest;
        changed();
    }

    void setRows(long read) {
        rows = read;
        changed();
    }

    void setReport(LogReport told) {
        report = told;
        saved = null;
    }

    void setSaved(Path target) {
        saved = target;
    }
}
