package vn.capbu.rollout.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.desktop.PagedTable.Tone;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Call;
import vn.capbu.rollout.CallListColumn;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.ui.model.PeopleModel;
import vn.capbu.rollout.ui.text.CallWords;
import vn.capbu.rollout.ui.text.RolloutText;

/** The columns of the people's window: what a caller needs first comes first. */
final class PeopleColumns {

    /** In which order a click on each heading puts the rows. */
    private static final List<Optional<PeopleOrder>> ORDERS =
            List.of(
                    Optional.empty(),
                    Optional.of(PeopleOrder.NAME),
                    Optional.of(PeopleOrder.TAX_CODE),
                    Optional.of(PeopleOrder.PROVINCE),
                    Optional.of(PeopleOrder.DEVICE_VERSION),
                    Optional.of(PeopleOrder.STANDING),
                    Optional.of(PeopleOrder.SINCE),
                    Optional.of(PeopleOrder.LAST_CALL),
                    Optional.empty(),
                    Optional.of(PeopleOrder.ACCOUNT_MANAGER),
                    Optional.of(PeopleOrder.AGENT));

    private PeopleColumns() {}

    /** The columns in the order of reading. */
    static List<Column<Person>> of(Formats formats, PeopleModel model) {
        return List.of(
                column(CallListColumn.PHONE, 110, Person::phones),
                column(CallListColumn.NAME, 300, Person::name),
                column(CallListColumn.TAX_CODE, 98, one -> one.member().taxCode().value()),
                column(CallListColumn.PROVINCE, 136, PeopleColumns::province),
                column(
                        CallListColumn.DEVICE_VERSION,
                        64,
                        one -> RolloutText.version(one.deviceVersion())),
                new Column<>(
                        CallWords.heading(CallListColumn.STANDING),
                        240,
                        false,
                        one -> RolloutText.of(one.then().standing()),
                        one -> tone(one.then().standing())),
                column(CallListColumn.SINCE, 90, one -> formats.date(one.then().day())),
                column(CallListColumn.LAST_CALL, 170, one -> call(one, formats, model)),
                column(CallListColumn.BEST_TIME, 115, PeopleColumns::bestTime),
                column(CallListColumn.ACCOUNT_MANAGER, 100, one -> one.member().accountManager()),
                column(CallListColumn.AGENT, 100, one -> one.member().agent()));
    }

    private static Column<Person> column(
            CallListColumn which, int width, Function<Person, String> text) {
        return Column.of(CallWords.heading(which), width, text);
    }

    /** By which order the rows of a column are put; empty for none. */
    static Optional<PeopleOrder> order(int column) {
        return column < 0 ? Optional.empty() : ORDERS.get(column);
    }

    /** What an order is called. */
    @Messages({
        "PeopleColumns.entered=As they came in",
        "PeopleColumns.longestUncalled=Not called for longest"
    })
    static String of(PeopleOrder order) {
        return switch (order) {
            case ENTERED -> Bundle.PeopleColumns_entered();
            case NAME -> CallWords.heading(CallListColumn.NAME);
            case TAX_CODE -> CallWords.heading(CallListColumn.TAX_CODE);
            case PROVINCE -> CallWords.heading(CallListColumn.PROVINCE);
            case DEVICE_VERSION -> CallWords.heading(CallListColumn.DEVICE_VERSION);
            case ACCOUNT_MANAGER -> CallWords.heading(CallListColumn.ACCOUNT_MANAGER);
            case AGENT -> CallWords.heading(CallListColumn.AGENT);
            case STANDING -> CallWords.heading(CallListColumn.STANDING);
            case SINCE -> CallWords.heading(CallListColumn.SINCE);
            case LAST_CALL -> Bundle.PeopleColumns_longestUncalled();
        };
    }

    private static String province(Person one) {
        return Provinces.catalogue()
                .find(Province.Edition.OF_63, one.member().province())
                .map(Province::shortName)
                .orElse("");
    }

    @Messages({
        "# {0} - operator",
        "# {1} - time of day",
        "PeopleColumns.calling=being called: {0}, since {1}"
    })
    private static String call(Person one, Formats formats, PeopleModel model) {
        CallMark mark = model.calling(one);
        if (mark != null) {
            return Bundle.PeopleColumns_calling(mark.operator(), formats.timeOfDay(mark.since()));
        }
        Call call = one.lastCall();
        return call == null ? "" : formats.date(call.on()) + " · " + RolloutText.of(call.outcome());
    }

    @Messages({"# {0} - day", "PeopleColumns.promised=promised {0}"})
    private static String bestTime(Person one) {
        Call call = one.lastCall();
        if (call == null) {
            return "";
        }
        return call.promisedOn() == null
                ? call.bestTime()
                : Bundle.PeopleColumns_promised(VietnamTime.format(call.promisedOn()))
                        + (call.bestTime().isEmpty() ? "" : " · " + call.bestTime());
    }

    private static @Nullable Tone tone(Standing standing) {
        return switch (standing.kind()) {
            case PENDING -> null;
            case RENEWED -> Tone.GOOD;
            case REGISTERED -> Tone.DONE;
            case BLOCKED -> Tone.ATTENTION;
            case EXCLUDED -> Tone.QUIET;
        };
    }
}
