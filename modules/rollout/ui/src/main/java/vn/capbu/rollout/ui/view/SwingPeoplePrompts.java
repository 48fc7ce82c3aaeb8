package vn.capbu.rollout.ui.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Navigator;
import vn.capbu.desktop.SmallForm;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WriteCallLists;
import vn.capbu.rollout.ui.model.Moving;
import vn.capbu.rollout.ui.model.PeoplePrompts;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.text.CallWords;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.RolloutText;

/** The questions of the people's window as dialogs. */
public final class SwingPeoplePrompts implements PeoplePrompts {

    private final Dialogs dialogs;
    private final Formats formats;
    private final Navigator navigator;

    /** Prompts by dialogs. */
    public SwingPeoplePrompts(Dialogs dialogs, Formats formats, Navigator navigator) {
        this.dialogs = dialogs;
        this.formats = formats;
        this.navigator = navigator;
    }

    @Override
    @Messages({
        "SwingPeoplePrompts.list=Finding people",
        "SwingPeoplePrompts.export=Writing call lists",
        "SwingPeoplePrompts.calling=Writing a call down",
        "SwingPeoplePrompts.moving=Moving members"
    })
    public String title(Work work) {
        return switch (work) {
            case LIST -> Bundle.SwingPeoplePrompts_list();
            case EXPORT -> Bundle.SwingPeoplePrompts_export();
            case CALL -> Bundle.SwingPeoplePrompts_calling();
            case MOVE -> Bundle.SwingPeoplePrompts_moving();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return RolloutErrors.explain(cause);
    }

    @Override
    @Messages({"# {0} - people", "SwingPeoplePrompts.file=call list {0}"})
    public Optional<Path> chooseFile(PeopleTarget target) {
        return FileChoices.toWrite(
                "people.saveFile",
                FileChoices.plainName(Bundle.SwingPeoplePrompts_file(target.campaign().name())),
                List.of("xlsx"));
    }

    @Override
    @Messages("SwingPeoplePrompts.folder=Folder of the call lists")
    public Optional<Path> chooseFolder(PeopleTarget target, PeopleQuery.By by) {
        return FileChoices.folder("people.saveFolder", Bundle.SwingPeoplePrompts_folder());
    }

    @Override
    @Messages({
        "SwingPeoplePrompts.callingTitle=Being called already",
        "# {0} - name",
        "# {1} - operator",
        "# {2} - desk",
        "# {3} - since when",
        "SwingPeoplePrompts.calledBy={0} is being called by {1}, desk {2}, since {3}. Call as well?",
        "SwingPeoplePrompts.callAsWell=Call as well"
    })
    public boolean mayCallAsWell(Person person, CallMark other) {
        return dialogs.confirm(
                Bundle.SwingPeoplePrompts_callingTitle(),
                Bundle.SwingPeoplePrompts_calledBy(
                        person.name(),
                        other.operator(),
                        other.desk().name(),
                        formats.dateTime(other.since())),
                Bundle.SwingPeoplePrompts_callAsWell());
    }

    @Override
    @Messages({
        "SwingPeoplePrompts.callTitle=Record a call",
        "# {0} - name",
        "# {1} - tax code",
        "# {2} - phone",
        """
        SwingPeoplePrompts.callSentence={0} (tax code {1}), phone {2}.
        "Refuses" and "Wrong number" block the certificate until somebody decides or finds another number.""",
        "SwingPeoplePrompts.outcome=&Outcome:",
        "SwingPeoplePrompts.on=&Day of the call (empty: today):",
        "SwingPeoplePrompts.promised=&Promised to come on:",
        "SwingPeoplePrompts.bestTime=&Best time to call:",
        "SwingPeoplePrompts.note=&Note:",
        "SwingPeoplePrompts.callDeed=Record"
    })
    public Optional<RecordCalls.Outcome> askCall(Person person) {
        SmallForm form =
                new SmallForm(
                        Bundle.SwingPeoplePrompts_callSentence(
                                person.name(),
                                person.member().taxCode(),
                                person.phones().isEmpty() ? "–" : person.phones()));
        JComboBox<CallOutcome> outcome =
                FieldPanel.choice("people.call.outcome", CallOutcome.values(), RolloutText::of);
        form.field(Bundle.SwingPeoplePrompts_outcome(), outcome);
        JTextField on = form.text(Bundle.SwingPeoplePrompts_on(), "people.call.on");
        JTextField promised =
                form.text(Bundle.SwingPeoplePrompts_promised(), "people.call.promised");
        JTextField bestTime =
                form.text(Bundle.SwingPeoplePrompts_bestTime(), "people.call.bestTime");
        JTextField note = form.text(Bundle.SwingPeoplePrompts_note(), "people.call.note");
        form.completeWhen(() -> DayField.isSound(on) && DayField.isSound(promised));
        return dialogs.form(
                        Bundle.SwingPeoplePrompts_callTitle(),
                        form,
                        Bundle.SwingPeoplePrompts_callDeed())
                ? Optional.of(
                        new RecordCalls.Outcome(
                                DayField.day(on),
                                outcome.getItemAt(outcome.getSelectedIndex()),
                                bestTime.getText().strip(),
                                DayField.day(promised),
                                note.getText().strip()))
                : Optional.empty();
    }

    /** Where to: a standing, or the way back. */
    private record Way(@Nullable Standing to, MemberEvent.@Nullable Kind back) {}

    @Override
    @Messages({
        "SwingPeoplePrompts.moveTitle=Move members",
        "# {0} - people",
        "SwingPeoplePrompts.moveSentence={0} certificates are moved, with your name, the day and the reason. Whoever is left"
                + " out no longer counts in the denominator; each move has its way back.",
        "SwingPeoplePrompts.to=&To:",
        "SwingPeoplePrompts.from=&From (empty: today):",
        "SwingPeoplePrompts.reason=&Reason:",
        "SwingPeoplePrompts.moveDeed=Move"
    })
    public Optional<Moving> askMoving(List<Person> people) {
        SmallForm form =
                new SmallForm(
                        Bundle.SwingPeoplePrompts_moveSentence(formats.number(people.size())));
        List<Way> ways = new ArrayList<>();
        Standing.of(Standing.Kind.BLOCKED).forEach(one -> ways.add(new Way(one, null)));
        Standing.of(Standing.Kind.EXCLUDED).forEach(one -> ways.add(new Way(one, null)));
        ways.add(new Way(null, MemberEvent.Kind.UNBLOCKED));
        ways.add(new Way(null, MemberEvent.Kind.INCLUDED));
        ways.add(new Way(null, MemberEvent.Kind.RENEWAL_WITHDRAWN));
        JComboBox<Way> way =
                FieldPanel.choice(
                        "people.move.to", ways.toArray(Way[]::new), SwingPeoplePrompts::name);
        way.setMaximumRowCount(ways.size());
        form.field(Bundle.SwingPeoplePrompts_to(), way);
        JTextField from = form.text(Bundle.SwingPeoplePrompts_from(), "people.move.from");
        JTextField reason = form.text(Bundle.SwingPeoplePrompts_reason(), "people.move.reason");
        form.completeWhen(() -> DayField.isSound(from) && !reason.getText().isBlank());
        if (!dialogs.form(
                Bundle.SwingPeoplePrompts_moveTitle(),
                form,
                Bundle.SwingPeoplePrompts_moveDeed())) {
            return Optional.empty();
        }
        Way chosen = way.getItemAt(way.getSelectedIndex());
        return Optional.of(
                new Moving(
                        chosen.to(), chosen.back(), DayField.day(from), reason.getText().strip()));
    }

    @Messages({
        "SwingPeoplePrompts.unblock=Back: nothing is in the way any more",
        "SwingPeoplePrompts.include=Back into the denominator",
        "SwingPeoplePrompts.withdraw=The renewal was a mistake"
    })
    private static String name(Way way) {
        if (way.to() != null) {
            return RolloutText.of(way.to());
        }
        return switch (Objects.requireNonNull(way.back())) {
            case INCLUDED -> Bundle.SwingPeoplePrompts_include();
            case RENEWAL_WITHDRAWN -> Bundle.SwingPeoplePrompts_withdraw();
            default -> Bundle.SwingPeoplePrompts_unblock();
        };
    }

    @Override
    public CallListWords words() {
        return new CallWords();
    }

    @Override
    @Messages({
        "# {0} - people",
        "# {1} - files",
        "# {2} - place",
        "SwingPeoplePrompts.exported={0} certificates in {1} files: {2}"
    })
    public String exported(WriteCallLists.Written written, Path target) {
        return Bundle.SwingPeoplePrompts_exported(
                formats.number(written.people()), formats.number(written.files().size()), target);
    }

    @Override
    @Messages({
        "# {0} - name",
        "# {1} - standing",
        "SwingPeoplePrompts.recorded=The call to {0} is recorded. Standing: {1}."
    })
    public String recorded(Person person, Standing standing) {
        return Bundle.SwingPeoplePrompts_recorded(person.name(), RolloutText.of(standing));
    }

    @Override
    @Messages({"# {0} - people", "SwingPeoplePrompts.moved={0} certificates moved."})
    public String moved(int members) {
        return Bundle.SwingPeoplePrompts_moved(formats.number(members));
    }

    @Override
    public void openCard(Person person) {
        navigator.openSubscriber(person.member().taxCode());
    }
}
