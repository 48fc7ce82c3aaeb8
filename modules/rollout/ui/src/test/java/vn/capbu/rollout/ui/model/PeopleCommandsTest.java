package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.CallMarks;

/** The people's window without a widget, on a real database. */
class PeopleCommandsTest {

    private static final int MEMBERS = 300;

    @TempDir Path folder;

    private TestCampaign campaign;
    private TestWindows windows;
    private PeopleTarget pending;

    @BeforeEach
    void open() throws Exception {
        campaign = new TestCampaign(folder, MEMBERS);
        windows = new TestWindows(campaign, Locale.forLanguageTag("vi"));
        windows.progressCommands().open();
        windows.progressCommands().openPeople(Standing.Kind.PENDING);
        pending = windows.answers().opened.get(0);
        windows.peopleCommands().show(pending);
    }

    @AfterEach
    void close() throws Exception {
        campaign.close();
    }

    private Person first() {
        Person person = windows.people().rows().get(0);
        assertThat(person).isNotNull();
        return person;
    }

    @Test
    void recordsACallThatBlocksAndOneThatFrees() {
        int before = windows.people().rows().size();
        Person person = first();
        windows.peopleCommands().select(List.of(person));
        windows.answers().call =
                new RecordCalls.Outcome(
                        null, CallOutcome.WRONG_NUMBER, "", null, "số của người khác");
        windows.peopleCommands().recordCall();
        assertThat(windows.people().news()).contains("BLOCKED_UNREACHABLE");
        assertThat(windows.people().rows().size()).isEqualTo(before - 1);
        assertThat(windows.people().selection()).isEmpty();
        windows.progressCommands().openPeople(Standing.BLOCKED_UNREACHABLE);
        windows.peopleCommands().show(windows.answers().opened.get(1));
        windows.peopleCommands().sort(PeopleOrder.LAST_CALL);
        Person blocked = windows.people().rows().get(windows.people().rows().size() - 1);
        assertThat(blocked.member().serial()).isEqualTo(person.member().serial());
        assertThat(blocked.lastCall()).isNotNull();
        windows.peopleCommands().select(List.of(blocked));
        windows.answers().call =
                new RecordCalls.Outcome(
                        null, CallOutcome.WILL_COME, "buổi sáng", TestCampaign.TODAY, "");
        windows.peopleCommands().recordCall();
        assertThat(windows.people().news()).contains("PENDING");
    }

    @Test
    void showsWhoIsBeingCalledAndAsksBeforeTwoCallTheSame() throws Exception {
        Person person = first();
        windows.peopleCommands().select(List.of(person));
        Desk other = new Desk("other", "Bàn 2");
        CallMarks marks = campaign.workspace().storage().port(CallMarks.class);
        CallMark theirs =
                marks.take(
                        person.member().id(),
                        other,
                        new Operator("lan", Set.of(Role.DESK_OPERATOR)),
                        false);
        windows.peopleCommands().keepUpToDate();
        assertThat(windows.people().calling(person)).isEqualTo(theirs);

        windows.answers().call = new RecordCalls.Outcome(null, CallOutcome.NO_ANSWER, "", null, "");
        windows.peopleCommands().recordCall();
        assertThat(windows.answers().othersCall).isEqualTo(theirs);
        assertThat(windows.people().news()).isEmpty();

        windows.answers().callAsWell = true;
        windows.peopleCommands().recordCall();
        assertThat(windows.people().news()).contains("PENDING");
        assertThat(marks.list()).isEmpty();
    }

    @Test
    void aCallThatIsNotWrittenDownIsGivenUp() throws Exception {
        windows.peopleCommands().select(List.of(first()));
        windows.answers().call = null;
        windows.peopleCommands().recordCall();

        assertThat(campaign.workspace().storage().port(CallMarks.class).list()).isEmpty();
    }

    @Test
    void movesMembersWithAReasonAndBack() {
        int before = windows.people().rows().size();
        List<Person> two = List.of(first(), windows.people().rows().get(1));
        windows.peopleCommands().select(two);
        windows.answers().moving =
                new Moving(Standing.EXCLUDED_CLOSED_DOWN, null, null, "giải thể");
        windows.peopleCommands().move();
        assertThat(windows.people().news()).isEqualTo("moved 2");
        assertThat(windows.people().rows().size()).isEqualTo(before - 2);
        windows.peopleCommands().select(two);
        windows.answers().moving = new Moving(null, MemberEvent.Kind.INCLUDED, null, "ghi nhầm");
        windows.peopleCommands().move();
        assertThat(windows.people().rows().size()).isEqualTo(before);
    }

    @Test
    void writesOneListAndOneForEachAccountManager() throws Exception {
        windows.answers().file = folder.resolve("all.xlsx");
        windows.peopleCommands().export();
        int people = windows.people().rows().size();
        assertThat(windows.people().news()).isEqualTo(people + " in 1");
        assertThat(folder.resolve("all.xlsx")).isNotEmptyFile();
        Path lists = folder.resolve("lists");
        windows.answers().file = lists;
        windows.peopleCommands().export(PeopleQuery.By.ACCOUNT_MANAGER);
        try (var files = Files.list(lists)) {
            assertThat(windows.people().news()).isEqualTo(people + " in " + files.count());
        }
    }

    @Test
    void saysWhatCannotBeMovedAndLeavesItAsItWas() {
        TestWindows.failures();
        windows.progressCommands().openPeople(Standing.Kind.RENEWED);
        windows.peopleCommands().show(windows.answers().opened.get(1));
        windows.peopleCommands().select(List.of(first()));
        windows.answers().moving = new Moving(Standing.BLOCKED_DEBT, null, null, "nợ");
        windows.peopleCommands().move();
        assertThat(TestWindows.failures()).hasSize(1);
        windows.peopleCommands().openCard();
        assertThat(windows.answers().cards).containsExactly(windows.people().selection().get(0));
    }
}
