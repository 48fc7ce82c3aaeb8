package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.VietnamTime;

/** People as a call list. */
final class CallListTable {

    private final CallListWords words;

    CallListTable(CallListWords words) {
        this.words = words;
    }

    TableReport report(
            RolloutCampaign campaign, LocalDate day, Instant takenAt, Iterable<Person> people) {
        List<TableReport.Column> columns =
                Arrays.stream(CallListColumn.values())
                        .map(one -> new TableReport.Column(words.of(one), one.width()))
                        .toList();
        return new TableReport(
                words.title(campaign),
                List.of(
                        new TableReport.Fact(words.asOf(), VietnamTime.format(day)),
                        new TableReport.Fact(words.takenAt(), VietnamTime.formatDateTime(takenAt))),
                columns,
                TableReport.rows(people, this::cells),
                List.of());
    }

    private List<Cell> cells(Person person) {
        return Arrays.stream(CallListColumn.values()).map(one -> cell(one, person)).toList();
    }

    private Cell cell(CallListColumn column, Person person) {
        Member member = person.member();
        Call call = person.lastCall();
        return switch (column) {
            case PHONE -> Cell.text(person.phones());
            case NAME -> Cell.text(person.name());
            case BEST_TIME -> Cell.text(call == null ? "" : call.bestTime());
            case LAST_CALL -> date(call == null ? null : call.on());
            case LAST_OUTCOME -> Cell.text(call == null ? "" : words.of(call.outcome()));
            case PROMISED_ON -> date(call == null ? null : call.promisedOn());
            case LAST_NOTE -> Cell.text(call == null ? "" : call.note());
            case STANDING -> Cell.text(words.of(person.then().standing()));
            case SINCE -> date(person.then().day());
            case TAX_CODE -> Cell.text(member.taxCode().value());
            case CERTIFICATE_SERIAL -> Cell.text(member.serial().toString());
            case DEVICE_VERSION -> Cell.text(person.deviceVersion());
            case PROVINCE -> Cell.text(province(member.province()));
            case ACCOUNT_MANAGER -> Cell.text(member.accountManager());
            case AGENT -> Cell.text(member.agent());
            case EMAIL -> Cell.text(person.email());
        };
    }

    private static Cell date(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Date(day);
    }

    private static String province(String code) {
        return Provinces.catalogue()
                .find(Province.Edition.OF_63, code)
                .map(Province::shortName)
                .orElse("");
    }
}
