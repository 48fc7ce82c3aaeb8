package vn.capbu.desktop.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.imports.ImportsModel.Withdrawn;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;

/** Imports in the operator's words. Immutable. */
final class ImportsText {

    private static final String INDENT = " ".repeat(6);

    private final Formats formats;

    ImportsText(Formats formats) {
        this.formats = formats;
    }

    /** Date and time of day, to the minute. */
    String when(Instant at) {
        return formats.date(at) + " " + formats.timeOfDay(at);
    }

    /** A count. */
    String number(long count) {
        return formats.number(count);
    }

    @Messages({
        "ImportsText.registry=Subscribers",
        "ImportsText.renewals=Renewals",
        "ImportsText.calls=Calls"
    })
    static String kind(ImportKind kind) {
        return switch (kind) {
            case REGISTRY -> Bundle.ImportsText_registry();
            case RENEWALS -> Bundle.ImportsText_renewals();
            case CALLS -> Bundle.ImportsText_calls();
        };
    }

    @Messages({
        "ImportsText.holds=In use",
        "# {0} - day",
        "# {1} - who",
        "# {2} - second person",
        "ImportsText.gone=Taken back on {0} by {1}, witnessed by {2}"
    })
    String state(StoredImport one) {
        ImportWithdrawal withdrawal = one.withdrawal();
        return withdrawal == null
                ? Bundle.ImportsText_holds()
                : Bundle.ImportsText_gone(
                        formats.date(withdrawal.at()),
                        withdrawal.operator(),
                        withdrawal.secondPerson());
    }

    @Messages({
        "# {0} - file",
        "# {1} - who",
        "# {2} - when",
        "ImportsText.imported=File {0}, imported by {1} on {2}."
    })
    String imported(StoredImport one) {
        return Bundle.ImportsText_imported(one.fileName(), one.operator(), when(one.at()));
    }

    /** What is said of the selected import: who imported it, and who took it back and why, or what stands against that. */
    @Messages({
        "# {0} - when",
        "# {1} - who",
        "# {2} - second person",
        "ImportsText.withdrawn=Taken back on {0} by {1}, witnessed by {2}.",
        "# {0} - reason",
        "ImportsText.reason=Reason: {0}",
        "# {0} - removed",
        "# {1} - restored",
        "# {2} - kept",
        "ImportsText.counts=Records that went: {0}. Records with their values of before: {1}. Records that stayed: {2}.",
        "ImportsText.mayGo=It is in use and can be taken back by two persons."
    })
    String details(StoredImport one, String obstacle) {
        List<String> lines = new ArrayList<>();
        lines.add(imported(one));
        ImportWithdrawal withdrawal = one.withdrawal();
        if (withdrawal != null) {
            lines.add(
                    Bundle.ImportsText_withdrawn(
                            when(withdrawal.at()),
                            withdrawal.operator(),
                            withdrawal.secondPerson()));
            lines.add(Bundle.ImportsText_reason(withdrawal.reason()));
            lines.add(
                    Bundle.ImportsText_counts(
                            number(withdrawal.removed()),
                            number(withdrawal.restored()),
                            number(withdrawal.kept())));
        } else {
            lines.add(obstacle.isEmpty() ? Bundle.ImportsText_mayGo() : obstacle);
        }
        return String.join("\n", lines);
    }

    /** Why an import can't be taken back while a newer one holds. */
    @Messages({
        "# {0} - file of the newer one",
        "# {1} - when it was imported",
        "ImportsText.newer=A newer import has to be taken back first: {0}, imported on {1}."
    })
    String newerFirst(StoredImport newer) {
        return Bundle.ImportsText_newer(newer.fileName(), when(newer.at()));
    }

    /** What was done. */
    @Messages({
        "# {0} - file",
        "# {1} - removed",
        "# {2} - restored",
        "# {3} - kept",
        "ImportsText.done=The import of {0} is taken back. Records that went: {1}; with their values of before: {2}; kept: {3}. The file can"
                + " be imported again."
    })
    String done(Withdrawn deed) {
        WithdrawalReport report = deed.report();
        return Bundle.ImportsText_done(
                deed.one().fileName(),
                number(report.removed()),
                number(report.restored()),
                number(report.keptInAll()));
    }

    /** What will be done, line by line. */
    @Messages({
        "# {0} - removed",
        "ImportsText.willGo=• {0} records that this import brought go.",
        "# {0} - restored",
        "ImportsText.willReturn=• {0} records get the values that they had before it.",
        "ImportsText.nothingKept=• No record stays: nothing rests on them.",
        "# {0} - kept",
        "ImportsText.willStay=• {0} records stay as they are:",
        "# {0} - how many",
        "# {1} - why",
        "ImportsText.because={0} – {1}",
        "ImportsText.again=The file can be imported again afterwards. There is no other way to undo this."
    })
    String will(StoredImport one, WithdrawalReport would) {
        Stream<String> deeds =
                Stream.of(
                        imported(one),
                        Bundle.ImportsText_willGo(number(would.removed())),
                        Bundle.ImportsText_willReturn(number(would.restored())),
                        would.keptInAll() == 0
                                ? Bundle.ImportsText_nothingKept()
                                : Bundle.ImportsText_willStay(number(would.keptInAll())));
        Stream<String> reasons =
                Stream.of(KeptReason.values())
                        .filter(reason -> would.kept().getOrDefault(reason, 0L) > 0)
                        .map(
                                reason ->
                                        INDENT
                                                + Bundle.ImportsText_because(
                                                        number(
                                                                would.kept()
                                                                        .getOrDefault(reason, 0L)),
                                                        kept(reason)));
        return Stream.of(deeds, reasons, Stream.of(Bundle.ImportsText_again()))
                .flatMap(lines -> lines)
                .reduce((above, below) -> above + "\n" + below)
                .orElseThrow();
    }

    @Messages({
        "ImportsText.renewed=renewed, or the renewal has begun",
        "ImportsText.inCustody=the token is or was in custody",
        "ImportsText.decided=a supervisor decided about it",
        "ImportsText.inCampaign=in the population of a campaign",
        "ImportsText.changedSince=changed since the import",
        "ImportsText.nothingRemembered=imported by an older version, which didn't keep the values of before"
    })
    static String kept(KeptReason reason) {
        return switch (reason) {
            case RENEWED -> Bundle.ImportsText_renewed();
            case IN_CUSTODY -> Bundle.ImportsText_inCustody();
            case DECIDED -> Bundle.ImportsText_decided();
            case IN_CAMPAIGN -> Bundle.ImportsText_inCampaign();
            case CHANGED_SINCE -> Bundle.ImportsText_changedSince();
            case NOTHING_KEPT -> Bundle.ImportsText_nothingRemembered();
        };
    }

    /** Over the list of records that stay. */
    @Messages({
        "ImportsText.kept=Records that stay:",
        "# {0} - how many are named",
        "# {1} - how many there are",
        "ImportsText.firstKept=Records that stay, the first {0} of {1}:"
    })
    String keptHeading(WithdrawalReport would) {
        int named = would.firstKept().size();
        return named == would.keptInAll()
                ? Bundle.ImportsText_kept()
                : Bundle.ImportsText_firstKept(number(named), number(would.keptInAll()));
    }
}
