package vn.capbu.renewal.ui.lists.view;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.desktop.PagedTable.Tone;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.lists.text.Serials;

/** The columns of the affected list. */
final class AffectedColumns {

    private AffectedColumns() {}

    /** The columns in the order of reading. */
    @Messages({
        "AffectedColumns.colTaxCode=Tax code",
        "AffectedColumns.colSubscriber=Subscriber",
        "AffectedColumns.colProvince=Province",
        "AffectedColumns.colVersion=Device",
        "AffectedColumns.colSerial=Serial",
        "AffectedColumns.colEnds=Ends",
        "AffectedColumns.colContract=Contract ends",
        "AffectedColumns.colVerdict=Verdict",
        "AffectedColumns.colReasons=Reasons",
        "AffectedColumns.colOwed=Owed until",
        "AffectedColumns.colShortfall=Still owed"
    })
    static List<Column<AffectedRow>> of(AffectedText words) {
        return List.of(
                Column.of(
                        Bundle.AffectedColumns_colTaxCode(),
                        98,
                        row -> row.facts().holder().taxCode().value()),
                Column.of(
                        Bundle.AffectedColumns_colSubscriber(),
                        290,
                        row -> row.facts().holder().name()),
                Column.of(
                        Bundle.AffectedColumns_colProvince(),
                        136,
                        row -> row.facts().holder().province()),
                Column.of(
                        Bundle.AffectedColumns_colVersion(),
                        62,
                        row -> row.facts().deviceVersion()),
                Column.of(
                        Bundle.AffectedColumns_colSerial(),
                        80,
                        row -> Serials.end(row.facts().serial())),
                Column.of(
                        Bundle.AffectedColumns_colEnds(),
                        88,
                        row -> words.date(row.facts().term().validTo())),
                Column.of(
                        Bundle.AffectedColumns_colContract(),
                        88,
                        row -> words.date(row.facts().contractEnd())),
                new Column<>(
                        Bundle.AffectedColumns_colVerdict(),
                        135,
                        false,
                        AffectedText::verdict,
                        row -> tone(row.eligibility())),
                Column.of(Bundle.AffectedColumns_colReasons(), 190, AffectedText::reasons),
                Column.of(Bundle.AffectedColumns_colOwed(), 88, words::owed),
                new Column<>(
                        Bundle.AffectedColumns_colShortfall(),
                        75,
                        true,
                        words::shortfall,
                        row -> null));
    }

    private static Tone tone(Eligibility eligibility) {
        return switch (eligibility) {
            case ELIGIBLE -> Tone.GOOD;
            case ALREADY_RENEWED -> Tone.DONE;
            case NOT_ELIGIBLE -> Tone.QUIET;
            case NEEDS_DECISION, UNKNOWN_SUBSCRIBER -> Tone.ATTENTION;
        };
    }
}
