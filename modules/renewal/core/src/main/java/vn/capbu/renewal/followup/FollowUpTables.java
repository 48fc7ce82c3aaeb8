package vn.capbu.renewal.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.followup.FollowUpWords.Title;

/** Follow-ups, and contracts that end, as tables for a file. */
public final class FollowUpTables {

    private static final List<FollowUpColumn> FOLLOW_UPS =
            List.of(
                    FollowUpColumn.TAX_CODE,
                    FollowUpColumn.SUBSCRIBER,
                    FollowUpColumn.PROVINCE,
                    FollowUpColumn.TOKEN,
                    FollowUpColumn.OLD_SERIAL,
                    FollowUpColumn.NEW_SERIAL,
                    FollowUpColumn.RENEWED_AT,
                    FollowUpColumn.SYSTEM,
                    FollowUpColumn.BASIS,
                    FollowUpColumn.EARLIEST_SAFE,
                    FollowUpColumn.LATEST,
                    FollowUpColumn.STATE,
                    FollowUpColumn.HEARD_BY,
                    FollowUpColumn.NOTE,
                    FollowUpColumn.OPERATOR,
                    FollowUpColumn.TIME);

    private static final List<FollowUpColumn> CONTRACT_ENDS =
            List.of(
                    FollowUpColumn.TAX_CODE,
                    FollowUpColumn.SUBSCRIBER,
                    FollowUpColumn.PROVINCE,
                    FollowUpColumn.PHONE,
                    FollowUpColumn.EMAIL,
                    FollowUpColumn.CONTRACT,
                    FollowUpColumn.ACCOUNT_MANAGER,
                    FollowUpColumn.SERIAL,
                    FollowUpColumn.VALID_TO,
                    FollowUpColumn.CONTRACT_END,
                    FollowUpColumn.NOTICE_ON);

    private final FollowUpWords words;
    private final Instant now;

    /**
     * @param now the time of the list, by which follow-ups are overdue
     */
    public FollowUpTables(FollowUpWords words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /** Follow-ups; they are read while the file is written. */
    public TableReport followUps(Iterable<FollowUpRow> rows) {
        return report(
                Title.FOLLOW_UPS,
                FOLLOW_UPS,
                VietnamTime.formatDateTime(now),
                TableReport.rows(
                        rows,
                        row -> FOLLOW_UPS.stream().map(column -> cell(column, row)).toList()));
    }

    /**
     * Contracts that end; they are read while the file is written.
     *
     * @param day on which their notices are due
     */
    public TableReport contractEnds(LocalDate day, Iterable<ContractEnd> rows) {
        return report(
                Title.CONTRACT_ENDS,
                CONTRACT_ENDS,
                VietnamTime.format(day),
                TableReport.rows(
                        rows,
                        row -> CONTRACT_ENDS.stream().map(column -> cell(column, row)).toList()));
    }

    private TableReport report(
            Title title, List<FollowUpColumn> columns, String asOf, Iterable<List<Cell>> rows) {
        return new TableReport(
                words.of(title),
                List.of(new Fact(words.asOf(), asOf)),
                columns.stream().map(it -> new Column(words.of(it), it.width())).toList(),
                rows,
                List.of());
    }

    private Cell cell(FollowUpColumn column, FollowUpRow row) {
        RenewedCertificate certificate = row.certificate();
        FollowUp followUp = row.followUp();
        FollowUpStep step = row.lastStep();
        return switch (column) {
            case TAX_CODE -> Cell.text(certificate.taxCode().value());
            case SUBSCRIBER -> Cell.text(certificate.subscriberName());
            case PROVINCE -> Cell.text(certificate.province());
            case TOKEN -> Cell.text(certificate.token().value());
            case OLD_SERIAL -> Cell.text(certificate.before().serial().toString());
            case NEW_SERIAL -> Cell.text(certificate.after().serial().toString());
            case RENEWED_AT -> new Cell.Moment(certificate.renewedAt());
            case SYSTEM -> Cell.text(words.system(followUp.system()));
            case BASIS -> Cell.text(words.of(followUp.basis()));
            case EARLIEST_SAFE -> new Cell.Moment(followUp.dates().earliestSafe());
            case LATEST -> new Cell.Moment(followUp.dates().latest());
            case STATE ->
                    Cell.text(
                            followUp.isOverdue(now) ? words.overdue() : words.of(followUp.state()));
            case HEARD_BY ->
                    Cell.text(
                            step == null || step.heardBy() == null ? "" : words.of(step.heardBy()));
            case NOTE -> Cell.text(step == null ? "" : step.note());
            case OPERATOR -> Cell.text(step == null ? "" : step.operator());
            case TIME -> step == null ? Cell.EMPTY : new Cell.Moment(step.at());
            default -> Cell.EMPTY;
        };
    }

    private static Cell cell(FollowUpColumn column, ContractEnd row) {
        return switch (column) {
            case TAX_CODE -> Cell.text(row.taxCode().value());
            case SUBSCRIBER -> Cell.text(row.name());
            case PROVINCE -> Cell.text(row.province());
            case PHONE -> Cell.text(row.phone());
            case EMAIL -> Cell.text(row.email());
            case CONTRACT -> Cell.text(row.contract());
            case ACCOUNT_MANAGER -> Cell.text(row.accountManager());
            case SERIAL -> Cell.text(row.serial().toString());
            case VALID_TO -> date(row.validTo());
            case CONTRACT_END -> date(row.endsOn());
            case NOTICE_ON -> date(row.noticeOn());
            default -> Cell.EMPTY;
        };
    }

    private static Cell date(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Date(day);
    }
}
