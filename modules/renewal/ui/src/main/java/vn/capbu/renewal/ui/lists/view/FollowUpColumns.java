package vn.capbu.renewal.ui.lists.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.desktop.PagedTable.Tone;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.text.FollowUpText;
import vn.capbu.renewal.ui.lists.text.Serials;

/** The columns of follow-ups, and of contracts that end, in the order of reading. */
final class FollowUpColumns {

    private final FollowUpModel model;
    private final FollowUpText words;
    private final Formats formats;

    FollowUpColumns(FollowUpModel model, Formats formats) {
        this.model = model;
        this.words = new FollowUpText(formats);
        this.formats = formats;
    }

    @Messages({
        "FollowUpColumns.colSubscriber=Subscriber",
        "FollowUpColumns.colTaxCode=Tax code",
        "FollowUpColumns.colProvince=Province",
        "FollowUpColumns.colSystem=System",
        "FollowUpColumns.colSerial=New serial",
        "FollowUpColumns.colEarliest=Safe from",
        "FollowUpColumns.colLatest=Update until",
        "FollowUpColumns.colState=State"
    })
    List<Column<FollowUpRow>> followUps() {
        return List.of(
                Column.of(
                        Bundle.FollowUpColumns_colTaxCode(),
                        98,
                        row -> row.certificate().taxCode().value()),
                Column.of(
                        Bundle.FollowUpColumns_colSubscriber(),
                        280,
                        row -> row.certificate().subscriberName()),
                Column.of(
                        Bundle.FollowUpColumns_colProvince(),
                        136,
                        row -> row.certificate().province()),
                Column.of(
                        Bundle.FollowUpColumns_colSystem(),
                        240,
                        row -> FollowUpFilters.systemName(model, row.followUp().system())),
                Column.of(
                        Bundle.FollowUpColumns_colSerial(),
                        88,
                        row -> Serials.end(row.certificate().after().serial())),
                Column.of(
                        Bundle.FollowUpColumns_colEarliest(),
                        118,
                        row -> words.minute(row.followUp().dates().earliestSafe())),
                Column.of(
                        Bundle.FollowUpColumns_colLatest(),
                        118,
                        row -> words.minute(row.followUp().dates().latest())),
                new Column<>(
                        Bundle.FollowUpColumns_colState(),
                        130,
                        false,
                        row -> FollowUpText.state(row.followUp(), model.now()),
                        this::tone));
    }

    private @Nullable Tone tone(FollowUpRow row) {
        if (row.followUp().isOverdue(model.now())) {
            return Tone.LATE;
        }
        return switch (row.followUp().state()) {
            case OPEN -> null;
            case UPDATED -> Tone.GOOD;
            case NOT_REGISTERED -> Tone.QUIET;
        };
    }

    @Messages({
        "FollowUpColumns.colPhone=Telephone",
        "FollowUpColumns.colEmail=E-mail",
        "FollowUpColumns.colContract=Contract",
        "FollowUpColumns.colManager=AM",
        "FollowUpColumns.colEnds=Contract ends",
        "FollowUpColumns.colNotice=Notice from"
    })
    List<Column<ContractEnd>> contractEnds() {
        return List.of(
                Column.of(Bundle.FollowUpColumns_colTaxCode(), 98, row -> row.taxCode().value()),
                Column.of(Bundle.FollowUpColumns_colSubscriber(), 260, ContractEnd::name),
                Column.of(Bundle.FollowUpColumns_colProvince(), 130, ContractEnd::province),
                Column.of(Bundle.FollowUpColumns_colPhone(), 105, ContractEnd::phone),
                Column.of(Bundle.FollowUpColumns_colEmail(), 190, ContractEnd::email),
                Column.of(Bundle.FollowUpColumns_colContract(), 110, ContractEnd::contract),
                Column.of(Bundle.FollowUpColumns_colManager(), 120, ContractEnd::accountManager),
                Column.of(Bundle.FollowUpColumns_colEnds(), 95, row -> formats.date(row.endsOn())),
                Column.of(
                        Bundle.FollowUpColumns_colNotice(),
                        95,
                        row -> formats.date(row.noticeOn())));
    }
}
