package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.subscribers.ImportChecks;
import vn.capbu.subscribers.ImportChecks.Severity;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowProblem.Kind;

/** What was found in one row, sorted by what the checks make of it. */
final class Findings {

    private final long line;
    private final ImportChecks checks;
    private final List<RowProblem> refusals = new ArrayList<>(0);
    private final List<RowProblem> warnings = new ArrayList<>(0);

    Findings(long line, ImportChecks checks) {
        this.line = line;
        this.checks = checks;
    }

    List<RowProblem> refusals() {
        return refusals;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** Tells of a cell what the checks decide upon. */
    void add(RegistryColumn column, Kind kind, String value) {
        Severity severity = checks.severity(kind);
        if (severity == Severity.REFUSE) {
            addOnce(refusals, column, kind, value);
        } else if (severity == Severity.WARN) {
            addOnce(warnings, column, kind, value);
        }
    }

    /** Tells of a cell without which there is no row, whatever the checks say. */
    void refuse(RegistryColumn column, Kind kind, String value) {
        addOnce(refusals, column, kind, value);
    }

    private void addOnce(List<RowProblem> list, RegistryColumn column, Kind kind, String value) {
        RowProblem problem = new RowProblem(line, column, kind, value);
        if (!list.contains(problem)) {
            list.add(problem);
        }
    }
}
