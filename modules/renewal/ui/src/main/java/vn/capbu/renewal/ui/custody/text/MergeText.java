package vn.capbu.renewal.ui.custody.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Merge;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.ui.custody.model.CatalogueMerge.Conflict;
import vn.capbu.renewal.ui.custody.model.CatalogueMerge.Field;
import vn.capbu.renewal.ui.custody.model.CurrentToken;
import vn.capbu.renewal.ui.custody.model.CustodyPrompts;

/** What somebody else has made of tokens and rules of custody beside one's own, in words. */
public final class MergeText {

    private final Formats formats;

    /** Words with dates in the given formats. */
    public MergeText(Formats formats) {
        this.formats = formats;
    }

    /** A move by hand beside where the tokens are now. */
    public Merge ofMove(CustodyPrompts.Move mine, List<CurrentToken> now) {
        List<Merge.Line> lines =
                now.stream()
                        .map(
                                token ->
                                        new Merge.Line(
                                                name(token),
                                                joined(StateText.of(mine.to()), mine.reason()),
                                                there(token)))
                        .toList();
        CustodyMove last =
                now.stream()
                        .flatMap(token -> token.last().stream())
                        .reduce((one, other) -> one.at().isAfter(other.at()) ? one : other)
                        .orElse(null);
        return last == null
                ? new Merge("", "", lines)
                : new Merge(last.operator(), formats.dateTime(last.at()), lines);
    }

    private String there(CurrentToken token) {
        String state = StateText.of(token.item().state());
        return token.last()
                .map(
                        step ->
                                joined(
                                        state,
                                        step.reason(),
                                        step.operator(),
                                        formats.dateTime(step.at())))
                .orElse(state);
    }

    @Messages({"# {0} - token serial", "MergeText.token=Token {0}"})
    private static String name(CurrentToken token) {
        return Bundle.MergeText_token(token.item().token().value());
    }

    /** Another shelf beside the one of now; nobody knows who put it there. */
    public Merge ofShelf(String mine, List<CurrentToken> now) {
        return new Merge(
                "",
                "",
                now.stream()
                        .map(
                                token ->
                                        new Merge.Line(
                                                name(token), mine, token.item().received().shelf()))
                        .toList());
    }

    /** Changed rules beside those of now. */
    public Merge ofRules(List<Conflict> conflicts, Optional<AuditEvent> change) {
        List<Merge.Line> lines = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            lines.add(
                    new Merge.Line(
                            name(conflict.field()),
                            value(conflict.mine()),
                            value(conflict.theirs())));
        }
        return new Merge(
                change.map(AuditEvent::operator).orElse(""),
                change.map(it -> formats.dateTime(it.at())).orElse(""),
                lines);
    }

    @Messages({
        "MergeText.idle=Days without progress until overdue",
        "MergeText.unfetched=Days without being fetched until overdue",
        "# {0} - state before",
        "# {1} - state after",
        "MergeText.move={0} → {1}",
        "# {0} - code",
        "MergeText.condition=Condition {0}",
        "# {0} - code",
        "MergeText.system=System {0}"
    })
    private static String name(Field field) {
        return switch (field.part()) {
            case IDLE -> Bundle.MergeText_idle();
            case UNFETCHED -> Bundle.MergeText_unfetched();
            case MOVE ->
                    Bundle.MergeText_move(
                            StateText.maybe(field.from()), StateText.maybe(field.to()));
            case CONDITION -> Bundle.MergeText_condition(field.code());
            case SYSTEM -> Bundle.MergeText_system(field.code());
        };
    }

    @Messages({
        "MergeText.allowed=Allowed",
        "MergeText.reason=needs a reason",
        "MergeText.supervisor=only a supervisor",
        "MergeText.damage=damage"
    })
    private static String value(@Nullable Object value) {
        if (value instanceof CustodyTransition move) {
            return joined(
                    Bundle.MergeText_allowed(),
                    move.reasonNeeded() ? Bundle.MergeText_reason() : "",
                    move.supervisorOnly() ? Bundle.MergeText_supervisor() : "");
        }
        if (value instanceof ConditionKind condition) {
            return joined(
                    condition.vietnamese(),
                    condition.english(),
                    condition.damage() ? Bundle.MergeText_damage() : "");
        }
        if (value instanceof UpdateTarget system) {
            return joined(
                    system.vietnamese(),
                    system.english(),
                    lead(system.leadTime()),
                    system.noteVietnamese(),
                    system.noteEnglish());
        }
        return value == null ? "" : value.toString();
    }

    private static String lead(LeadTime lead) {
        String unit = ChoiceText.of(lead.unit());
        return lead.amount() == 0 ? unit : lead.amount() + " " + unit;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(it -> !it.isBlank()).collect(Collectors.joining(" · "));
    }
}
