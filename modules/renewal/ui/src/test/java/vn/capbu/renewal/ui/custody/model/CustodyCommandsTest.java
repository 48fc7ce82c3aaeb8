package vn.capbu.renewal.ui.custody.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.renewal.ui.custody.model.TestCustody.row;
import static vn.capbu.renewal.ui.custody.model.TestCustody.viewOf;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.Merge;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.ui.custody.model.CustodyModel.Page;

class CustodyCommandsTest {

    private final TestCustody custody = new TestCustody();
    private final CustodyModel model =
            new CustodyModel(Clock.fixed(TestCustody.NOW, ZoneOffset.UTC));
    private final CustodyCommands commands =
            new CustodyCommands(model, custody, custody, custody, custody);

    @BeforeEach
    void open() {
        custody.view =
                viewOf(
                        row(1, "VT1", CustodyState.RECEIVED),
                        row(2, "VT2", CustodyState.RENEWED),
                        row(3, "VT3", CustodyState.RETURNED));
        commands.open();
        custody.answer();
        custody.done.clear();
    }

    @Test
    void anOlderReadingThatComesLaterIsThrownAway() {
        commands.look(CustodyFilter.READY, "thảo");
        commands.look(CustodyFilter.IN_CUSTODY, "");
        Runnable older = custody.readings.removeFirst();
        custody.view = viewOf(row(9, "NEW", CustodyState.READY));
        custody.answer();
        custody.view = viewOf();
        older.run();
        assertThat(model.view().rows()).hasSize(1);
        assertThat(model.isCurrent()).isTrue();
    }

    @Test
    void commandsFollowTheSelection() {
        assertThat(commands.isPossible(CustodyCommand.RETURN)).isFalse();
        commands.select(List.of(1L, 2L));
        assertThat(commands.isPossible(CustodyCommand.RETURN)).isTrue();
        assertThat(commands.isPossible(CustodyCommand.PRINT_MINUTES)).isFalse();
        commands.select(List.of(3L));
        assertThat(commands.isPossible(CustodyCommand.RETURN)).isFalse();
        assertThat(commands.isPossible(CustodyCommand.PRINT_RECEIPT)).isTrue();
    }

    @Test
    void aStoredDropOffEmptiesTheFormAndPrintsItsReceipt() {
        fillDropOff();
        commands.takingIn().receive();
        assertThat(custody.done)
                .contains("receive 2", "print RECEIPT TN2020-000001 TN2020-000001.pdf");
        assertThat(model.dropOff().isTouched()).isFalse();
        assertThat(model.page()).isEqualTo(Page.LIST);
        assertThat(model.news()).isEqualTo("received TN2020-000001 lies TN2020-000001.pdf");
    }

    @Test
    void aRefusedDropOffStaysAsItWasEntered() {
        fillDropOff();
        custody.refusal = List.of(CustodyProblem.of(Kind.IN_CUSTODY, "VT1"));
        commands.takingIn().receive();
        assertThat(model.page()).isEqualTo(Page.RECEIVE);
        assertThat(model.dropOff().lines()).hasSize(2);
        assertThat(model.dropOff().problems()).isEqualTo(custody.refusal);
    }

    @Test
    void leavingAFormAsksOnlyWhenSomethingIsEntered() {
        commands.run(CustodyCommand.RECEIVE);
        commands.takingIn().leave();
        assertThat(custody.done).doesNotContain("ask");
        fillDropOff();
        commands.takingIn().leave();
        assertThat(custody.done).contains("ask");
        assertThat(model.page()).isEqualTo(Page.RECEIVE);
        assertThat(model.dropOff().lines()).hasSize(2);
        custody.mayDiscard = true;
        commands.takingIn().leave();
        assertThat(model.dropOff().isTouched()).isFalse();
        assertThat(model.page()).isEqualTo(Page.LIST);
    }

    @Test
    void whatASupervisorMaySetAsideIsAskedOnce() {
        custody.readyResults = List.of(ready("VT1", null), ready("VT2", Kind.STATUS_UNKNOWN));
        custody.decision = new SupervisorDecision("gấp", "Gấm");
        commands.select(List.of(1L, 2L));
        commands.run(CustodyCommand.MAKE_READY);
        assertThat(custody.done)
                .containsSubsequence("ready [VT1, VT2] lý do", "decide 1", "ready [VT2] lý do Gấm");
        assertThat(custody.done.stream().filter("decide 1"::equals)).hasSize(1);
    }

    @Test
    void aRevokedCertificateIsNeverSetAside() {
        custody.readyResults = List.of(ready("VT2", Kind.CERTIFICATE_REVOKED));
        commands.select(List.of(2L));
        commands.run(CustodyCommand.MAKE_READY);
        assertThat(custody.done).noneMatch(it -> it.startsWith("decide"));
    }

    @Test
    void aReturnIsCheckedWhileItIsEntered() {
        ReturnDraft draft = beginReturn();
        custody.refusal = List.of(CustodyProblem.of(Kind.PIN_ADVICE_MISSING));
        List<CustodyProblem> told = new ArrayList<>();
        commands.returning().check(told::addAll);
        custody.answer();
        assertThat(told).isEqualTo(custody.refusal);
        commands.returning().giveBack(told::addAll);
        assertThat(model.returning()).contains(draft);

        custody.refusal = List.of();
        draft.setAdviceAcknowledged(true);
        commands.returning().giveBack(told::addAll);
        assertThat(custody.done)
                .contains("return [VT2] true", "print MINUTES BB2020-000001 BB2020-000001.pdf");
        assertThat(model.page()).isEqualTo(Page.LIST);
    }

    @Test
    void leavingAReturnAsksWhenSomethingIsEntered() {
        beginReturn();
        commands.returning().leave();
        assertThat(model.page()).isEqualTo(Page.RETURN);
        custody.mayDiscard = true;
        commands.returning().leave();
        assertThat(model.returning()).isEmpty();
    }

    @Test
    void tokensMoveOnlyWhereAllOfThemCanGo() {
        commands.select(List.of(1L, 2L));
        commands.run(CustodyCommand.MOVE);
        custody.answer();
        assertThat(custody.done).contains("choices [PROBLEM]", "move [VT1, VT2] PROBLEM cong");
        commands.select(List.of(1L, 2L));
        commands.run(CustodyCommand.SHELVE);
        assertThat(custody.done).contains("shelve [VT1, VT2] B-2");
    }

    @Test
    void theirsIsKeptForTheTokenThatSomebodyElseMovedAndMineIsDoneForTheRest() {
        custody.others = Map.of(new TokenSerial("VT2"), current(2, "VT2"));
        custody.choice = Merge.Choice.THEIRS;
        commands.select(List.of(1L, 2L));
        commands.run(CustodyCommand.MOVE);
        custody.answer();
        assertThat(custody.done).containsSubsequence("merge PROBLEM 1", "move [VT1] PROBLEM cong");
        assertThat(model.news()).isEqualTo("moved 1");
    }

    @Test
    void mineIsWrittenOverTheirsAfterBothWereShown() {
        custody.others = Map.of(new TokenSerial("VT2"), current(2, "VT2"));
        custody.choice = Merge.Choice.MINE;
        commands.select(List.of(1L, 2L));
        commands.run(CustodyCommand.SHELVE);
        custody.answer();
        assertThat(custody.done).containsSubsequence("merge B-2 1", "shelve [VT1, VT2] B-2");
    }

    @Test
    void nothingIsMovedWhenTheOperatorChoosesNeither() {
        custody.others = Map.of(new TokenSerial("VT2"), current(2, "VT2"));
        commands.select(List.of(1L, 2L));
        commands.run(CustodyCommand.MOVE);
        custody.answer();
        assertThat(custody.done).contains("merge PROBLEM 1").noneMatch(it -> it.startsWith("move"));
        assertThat(custody.done).last().isEqualTo("load IN_CUSTODY ");
    }

    @Test
    void aTokenThatLeftTheCustodyIsToldAndNotMerged() {
        custody.others = Map.of(new TokenSerial("VT2"), current(2, "VT2"));
        commands.select(List.of(2L));
        commands.run(CustodyCommand.MOVE);
        Runnable choices = custody.readings.removeLast();
        choices.run();
        custody.others = Map.of();
        custody.refusal = List.of(CustodyProblem.of(Kind.NOT_IN_CUSTODY, "VT2"));
        custody.answer();
        assertThat(custody.done)
                .contains("explain NOT_IN_CUSTODY VT2")
                .noneMatch(it -> it.startsWith("merge"));
    }

    private static CurrentToken current(long id, String serial) {
        CustodyItem seen = row(id, serial, CustodyState.PROBLEM).item();
        return new CurrentToken(
                new CustodyItem(
                        id,
                        1,
                        seen.slip(),
                        seen.place(),
                        seen.received(),
                        seen.state(),
                        seen.since(),
                        null,
                        null,
                        null,
                        null),
                List.of());
    }

    @Test
    void aLongListIsShownPageByPage() {
        custody.view =
                new CustodyView(
                        List.of(row(1, "VT1", CustodyState.RECEIVED)), 900, Map.of(), Map.of());
        commands.refresh();
        custody.answer();
        assertThat(model.hasMore()).isTrue();
        commands.showMore();
        custody.answer();
        assertThat(custody.done).last().isEqualTo("load IN_CUSTODY  pages 2");
        commands.look(CustodyFilter.READY, "");
        custody.view = viewOf(row(1, "VT1", CustodyState.READY));
        custody.answer();
        commands.showMore();
        custody.answer();
        assertThat(custody.done).last().isEqualTo("load READY ");
    }

    @Test
    void aSupervisorChangesTheRulesUntilTheyAreTaken() {
        custody.refusal = List.of(CustodyProblem.of(Kind.BACKDATED, "2020-09-30"));
        custody.supervisors.add(
                draft -> {
                    draft.set("30/09/2020", "kho chật");
                    draft.setLimits(5, 14);
                    draft.moves().get(0).set(true, true, true);
                    draft.systems().add(CatalogueDraft.Line.EMPTY);
                    return true;
                });
        custody.supervisors.add(
                draft -> {
                    assertThat(draft.problems()).isEqualTo(custody.refusal);
                    custody.refusal = List.of();
                    draft.set("01/11/2020", "kho chật");
                    return true;
                });
        commands.run(CustodyCommand.EDIT_RULES);
        custody.answer();

        assertThat(custody.done)
                .containsSubsequence(
                        "ask rules 0", "ask rules 1", "change from 2020-11-01 kho chật");
        assertThat(custody.changed.rules().idleDays()).isEqualTo(5);
        assertThat(custody.changed.rules().transitions()).hasSize(2);
        assertThat(custody.changed.systems()).isEqualTo(custody.edition().systems());
        assertThat(model.news()).isEqualTo("rules from 2020-11-01");
        assertThat(model.catalogues().orElseThrow().rules().idleDays()).isEqualTo(5);
    }

    @Test
    void whatAnotherSupervisorChangedStandsBesideTheOwnChangeBeforeItIsStored() {
        CustodyEdition seen = TestCustody.seededEdition();
        custody.supervisors.add(
                draft -> {
                    draft.set("01/11/2020", "kho chật");
                    draft.setLimits(5, 14);
                    custody.editionOfOthers = withLimits(seen, 4, 7);
                    return true;
                });
        custody.supervisors.add(
                draft -> {
                    assertThat(draft.problems())
                            .containsExactly(CustodyProblem.of(Kind.CHANGED_MEANWHILE));
                    assertThat(draft.idleDays()).isEqualTo(4);
                    assertThat(draft.unfetchedDays()).isEqualTo(14);
                    assertThat(draft.reason()).isEqualTo("kho chật");
                    return true;
                });
        custody.choice = Merge.Choice.THEIRS;
        commands.run(CustodyCommand.EDIT_RULES);
        custody.answer();

        assertThat(custody.done)
                .anyMatch(it -> it.startsWith("merge [Conflict[field=Field[part=IDLE"));
        assertThat(custody.changed).isEqualTo(withLimits(seen, 4, 14));
    }

    private static CustodyEdition withLimits(CustodyEdition edition, int idle, int unfetched) {
        CustodyRules rules = edition.rules();
        return new CustodyEdition(
                new CustodyRules(
                        rules.version(),
                        rules.effectiveFrom(),
                        idle,
                        unfetched,
                        rules.transitions()),
                edition.conditions(),
                edition.systems());
    }

    @Test
    void aConsentIsNotedOnlyWhenItIsConfirmed() {
        commands.select(List.of(1L));
        commands.run(CustodyCommand.CONSENT);
        assertThat(custody.done).contains("ask consent TN2020-000001");
        assertThat(custody.done).doesNotContain("consent TN2020-000001");
        custody.mayDiscard = true;
        commands.run(CustodyCommand.CONSENT);
        assertThat(custody.done).contains("consent TN2020-000001");
        assertThat(model.news()).isEqualTo("consented TN2020-000001");
    }

    @Test
    void aListThatCantBeSavedIsExplained() {
        commands.run(CustodyCommand.SAVE_LIST);
        assertThat(custody.done).contains("explain disk full");
    }

    private ReturnDraft beginReturn() {
        commands.select(List.of(2L));
        commands.run(CustodyCommand.RETURN);
        custody.answer();
        ReturnDraft draft = model.returning().orElseThrow();
        draft.person().copy(draft.dropOff().bearer(), draft.dropOff().mandate());
        return draft;
    }

    private void fillDropOff() {
        commands.run(CustodyCommand.RECEIVE);
        commands.takingIn().enter(List.of("VT7", "VT8"));
        PersonDraftTest.fill(model.dropOff().person());
        model.dropOff().setConsent(true);
    }

    private static ReadyTokens.Result ready(String serial, Kind kind) {
        return new ReadyTokens.Result(
                new TokenSerial(serial),
                ReadyTokens.Finding.UNKNOWN,
                null,
                kind == null ? null : CustodyProblem.of(kind, serial),
                "");
    }
}
