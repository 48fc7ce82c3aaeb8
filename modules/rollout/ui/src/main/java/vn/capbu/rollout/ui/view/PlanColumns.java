package vn.capbu.rollout.ui.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.desktop.PagedTable.Tone;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.ui.text.OverviewText;
import vn.capbu.rollout.ui.text.RolloutText;

/** The columns of the window of targets and proposals. */
final class PlanColumns {

    private PlanColumns() {}

    /** Of targets. */
    @Messages({
        "PlanColumns.code=Code",
        "PlanColumns.about=Milestone",
        "PlanColumns.from=From",
        "PlanColumns.to=To",
        "PlanColumns.cohort=Devices",
        "PlanColumns.share=Share",
        "PlanColumns.percent=Target",
        "PlanColumns.none=none yet",
        "PlanColumns.denominator=Of",
        "PlanColumns.way=Due"
    })
    static List<Column<Target>> targets(Formats formats, OverviewText words) {
        return List.of(
                Column.of(Bundle.PlanColumns_code(), 130, Target::code),
                Column.of(Bundle.PlanColumns_about(), 460, words::about),
                Column.of(
                        Bundle.PlanColumns_from(),
                        92,
                        one -> one.from() == null ? "" : formats.date(one.from())),
                Column.of(Bundle.PlanColumns_to(), 92, one -> formats.date(one.to())),
                Column.of(Bundle.PlanColumns_cohort(), 140, one -> RolloutText.of(one.cohort())),
                new Column<>(
                        Bundle.PlanColumns_share(),
                        100,
                        true,
                        one -> share(one, formats),
                        one -> null),
                new Column<>(
                        Bundle.PlanColumns_percent(),
                        100,
                        true,
                        one ->
                                one.percent() == null
                                        ? Bundle.PlanColumns_none()
                                        : percent(one.percent(), formats),
                        one -> one.percent() == null ? Tone.QUIET : null),
                Column.of(
                        Bundle.PlanColumns_denominator(),
                        170,
                        one -> RolloutText.of(one.denominator())),
                Column.of(Bundle.PlanColumns_way(), 130, one -> way(one.sloping())));
    }

    @Messages({"# {0} - percent", "PlanColumns.inferred={0} (inferred)"})
    private static String share(Target one, Formats formats) {
        BigDecimal share = one.share();
        if (share == null) {
            return "";
        }
        String text = percent(share, formats);
        return one.shareInferred() ? Bundle.PlanColumns_inferred(text) : text;
    }

    private static String percent(BigDecimal percent, Formats formats) {
        return formats.decimal(percent) + "\u00a0%";
    }

    /** How a target comes due. */
    @Messages({"PlanColumns.step=at its last day", "PlanColumns.slope=rising evenly"})
    static String way(boolean sloping) {
        return sloping ? Bundle.PlanColumns_slope() : Bundle.PlanColumns_step();
    }

    /** Of proposals. */
    @Messages({
        "PlanColumns.number=No.",
        "PlanColumns.sentOn=Sent on",
        "PlanColumns.unit=Unit",
        "PlanColumns.content=Proposal",
        "PlanColumns.state=State",
        "PlanColumns.answer=Answer",
        "PlanColumns.answeredBy=Answered by"
    })
    static List<Column<Proposal>> proposals(Formats formats) {
        return List.of(
                Column.of(Bundle.PlanColumns_number(), 50, one -> Long.toString(one.id())),
                Column.of(Bundle.PlanColumns_sentOn(), 92, one -> formats.date(one.sentOn())),
                Column.of(Bundle.PlanColumns_unit(), 180, Proposal::unit),
                Column.of(Bundle.PlanColumns_content(), 420, Proposal::content),
                new Column<>(
                        Bundle.PlanColumns_state(),
                        135,
                        false,
                        one -> RolloutText.of(one.state()),
                        one -> tone(one.state())),
                Column.of(
                        Bundle.PlanColumns_answer(),
                        300,
                        one -> Objects.requireNonNullElse(one.answer(), "")),
                Column.of(
                        Bundle.PlanColumns_answeredBy(),
                        160,
                        one ->
                                one.answeredBy() == null || one.answeredAt() == null
                                        ? ""
                                        : one.answeredBy()
                                                + " · "
                                                + formats.date(one.answeredAt())));
    }

    private static Tone tone(Proposal.State state) {
        return switch (state) {
            case SENT -> Tone.ATTENTION;
            case ACCEPTED -> Tone.GOOD;
            case DECLINED -> Tone.QUIET;
        };
    }

    /** Of versions of the population. */
    @Messages({
        "PlanColumns.version=Version",
        "PlanColumns.on=As of",
        "PlanColumns.added=Came in",
        "PlanColumns.moved=Moved",
        "PlanColumns.operator=Fixed by",
        "PlanColumns.fixedAt=At",
        "PlanColumns.note=Note"
    })
    static List<Column<Population>> populations(Formats formats) {
        return List.of(
                Column.of(Bundle.PlanColumns_version(), 80, one -> Integer.toString(one.version())),
                Column.of(Bundle.PlanColumns_on(), 100, one -> formats.date(one.on())),
                new Column<>(
                        Bundle.PlanColumns_added(),
                        110,
                        true,
                        one -> formats.number(one.added()),
                        one -> null),
                new Column<>(
                        Bundle.PlanColumns_moved(),
                        110,
                        true,
                        one -> formats.number(one.moved()),
                        one -> null),
                Column.of(Bundle.PlanColumns_operator(), 180, Population::operator),
                Column.of(
                        Bundle.PlanColumns_fixedAt(), 160, one -> formats.dateTime(one.fixedAt())),
                Column.of(Bundle.PlanColumns_note(), 420, Population::note));
    }
}
