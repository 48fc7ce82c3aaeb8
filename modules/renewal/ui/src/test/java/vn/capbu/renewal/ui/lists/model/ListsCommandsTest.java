package vn.capbu.renewal.ui.lists.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.affected.AffectedFilter;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;

/** What the commands of the lists' windows do, without any widget. */
class ListsCommandsTest {

    @TempDir Path home;

    private ListsGallery gallery;

    @BeforeEach
    void make() throws IOException {
        gallery = new ListsGallery(home, 200);
    }

    @Test
    void openingMakesWhatRenewalsLackOnce() {
        gallery.incomplete = true;

        gallery.followUpCommands().open();
        gallery.work();

        assertThat(gallery.calls).containsExactly("make");
        assertThat(gallery.followUps().news()).isEqualTo("made 3");
        gallery.incomplete = false;
        gallery.followUpCommands().run(FollowUpCommand.REFRESH);
        gallery.work();
        assertThat(gallery.calls).containsExactly("make");
    }

    @Test
    void onlyOpenFollowUpsAreTickedOff() {
        gallery.showFollowUps();
        gallery.followUpCommands().select(List.of(TestLists.followUp(3)));
        assertThat(TestLists.followUp(3).followUp().state()).isEqualTo(FollowUpState.UPDATED);
        assertThat(gallery.followUpCommands().isPossible(FollowUpCommand.TICK)).isFalse();
        assertThat(gallery.followUpCommands().isPossible(FollowUpCommand.UNTICK)).isTrue();

        gallery.followUpCommands().select(List.of(TestLists.followUp(12), TestLists.followUp(13)));
        gallery.followUpCommands().run(FollowUpCommand.TICK);
        assertThat(gallery.calls).as("the operator changed his mind").isEmpty();
        gallery.hearing = Optional.of(new Hearing(FollowUpState.UPDATED, HeardBy.PHONE, ""));
        gallery.followUpCommands().run(FollowUpCommand.TICK);
        gallery.work();

        assertThat(gallery.calls).containsExactly("tick [13, 14] UPDATED");
        assertThat(gallery.followUps().selection()).isEmpty();
    }

    @Test
    void whatSomebodyElseTickedIsShownBesideMineAndOnlyReplacedOnRequest() {
        FollowUpRow seen = TestLists.followUp(12);
        gallery.showFollowUps();
        gallery.followUpCommands().select(List.of(seen));
        gallery.hearing = Optional.of(new Hearing(FollowUpState.UPDATED, HeardBy.PHONE, ""));
        gallery.refusal = FollowUpException.changed(13, List.of(ticked(seen)));
        gallery.followUpCommands().run(FollowUpCommand.TICK);
        gallery.work();
        assertThat(gallery.calls).as("mine is left").containsExactly("replace [13] UPDATED");

        gallery.calls.clear();
        gallery.mineCounts = true;
        gallery.followUpCommands().select(List.of(seen));
        gallery.refusal = FollowUpException.changed(13, List.of(ticked(seen)));
        gallery.followUpCommands().run(FollowUpCommand.TICK);
        gallery.work();
        assertThat(gallery.calls).containsExactly("replace [13] UPDATED", "tick [13] UPDATED");
    }

    @Test
    void aTickThatSomebodyElseUndidIsNotUndoneAgain() {
        FollowUpRow seen = TestLists.followUp(3);
        gallery.showFollowUps();
        gallery.undo = Optional.of("nhầm");
        gallery.followUpCommands().select(List.of(seen));
        gallery.refusal = FollowUpException.changed(4, List.of(TestLists.followUp(12)));
        gallery.followUpCommands().run(FollowUpCommand.UNTICK);
        gallery.work();

        assertThat(gallery.calls).isEmpty();
        assertThat(gallery.followUps().news()).isEqualTo("undone already");
    }

    /** What renewals add is shown by itself; a list in which something is selected waits until the operator wants it. */
    @Test
    void changesAreNoticedAndASelectionIsKept() {
        gallery.showFollowUps();
        int shown = gallery.followUps().rows().edition();
        gallery.followUpCommands().lookForChanges();
        assertThat(gallery.followUps().rows().edition()).isEqualTo(shown);

        gallery.edition = 7;
        gallery.followUpCommands().lookForChanges();
        assertThat(gallery.followUps().isOutdated()).isTrue();
        assertThat(gallery.followUps().selection()).hasSize(1);
        assertThat(gallery.followUps().rows().edition()).isEqualTo(shown);

        gallery.followUpCommands().run(FollowUpCommand.REFRESH);
        assertThat(gallery.followUps().isOutdated()).isFalse();
        gallery.edition = 8;
        gallery.followUpCommands().lookForChanges();
        assertThat(gallery.followUps().isOutdated()).isFalse();
        assertThat(gallery.followUps().rows().edition()).isGreaterThan(shown + 1);
    }

    private static FollowUpRow ticked(FollowUpRow seen) {
        return new FollowUpRow(
                seen.followUp(),
                seen.certificate(),
                new FollowUpStep(
                        FollowUpState.NOT_REGISTERED, HeardBy.EMAIL, "", "hoa.lt", TestLists.NOW));
    }

    @Test
    void theListThatIsShownIsSaved() {
        gallery.showFollowUps();
        gallery.followUpCommands().look(Filter.OVERDUE, "phuoc thinh", "tax", null);
        gallery.followUpCommands().run(FollowUpCommand.SAVE);
        gallery.work();
        gallery.followUpCommands().turnTo(FollowUpModel.Tab.CONTRACT_ENDS);
        gallery.followUpCommands().run(FollowUpCommand.SAVE);
        gallery.work();

        assertThat(gallery.calls).containsExactly("save OVERDUE", "save contracts");

        gallery.showAffected(Eligibility.NEEDS_DECISION);
        gallery.affectedCommands().run(AffectedCommand.SAVE);
        gallery.work();
        assertThat(gallery.calls).last().isEqualTo("save 9 sheets");
    }

    @Test
    void aDecisionMakesTheListAnewAndARefusedOneIsTold() {
        gallery.showAffected(Eligibility.NEEDS_DECISION);
        AffectedRow row = gallery.affected().selection();
        assertThat(row).isNotNull();
        gallery.decision = Optional.of(new Decision(true, "công văn", "Trần Thị Hoa"));
        gallery.decisionRefusal = DecisionRefusal.SAME_PERSON;
        gallery.affectedCommands().run(AffectedCommand.DECIDE);
        gallery.work();
        assertThat(gallery.calls).last().isEqualTo("refused SAME_PERSON");

        gallery.decisionRefusal = null;
        gallery.affectedCommands().run(AffectedCommand.DECIDE);
        gallery.work();

        assertThat(gallery.calls).last().isEqualTo("decide " + row.facts().id() + " true");
        assertThat(gallery.affected().filter()).isEqualTo(AffectedFilter.ALL);
    }
}
