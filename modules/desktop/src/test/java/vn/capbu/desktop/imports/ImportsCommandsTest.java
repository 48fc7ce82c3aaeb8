package vn.capbu.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.desktop.imports.ImportsModel.Work;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalRequest;

class ImportsCommandsTest {

    private static final WithdrawalRequest TYPED = new WithdrawalRequest("nhầm tệp", "binh");
    private static final WithdrawalRequest NOTHING = new WithdrawalRequest("", "");

    private final TestImports desk = new TestImports();
    private final ImportsModel model = desk.model;
    private final ImportsCommands commands = desk.commands;

    private String selected() {
        return model.selected().map(StoredImport::fileName).orElse("");
    }

    @Test
    void importsAreReadInTheBackgroundAndTheNewestIsSelected() {
        desk.have(ImportKind.REGISTRY, 1, "old.csv", null);
        desk.have(ImportKind.REGISTRY, 2, "new.csv", null);
        commands.read();
        assertThat(model.isRead()).isFalse();
        assertThat(model.work()).isEqualTo(Work.READING);
        desk.answer();

        assertThat(selected()).isEqualTo("new.csv");
        assertThat(model.isIdle()).isTrue();
    }

    @Test
    void onlyTheNewestOfAKindThatHoldsCanBeTakenBack() {
        StoredImport old = desk.have(ImportKind.RENEWALS, 1, "old.csv", null);
        StoredImport renewals = desk.have(ImportKind.RENEWALS, 2, "renewals.csv", null);
        StoredImport calls = desk.have(ImportKind.CALLS, 3, "calls.csv", null);
        StoredImport gone = desk.have(ImportKind.CALLS, 4, "gone.csv", "lan");
        desk.read();

        assertThat(model.newerThan(old)).contains(renewals);
        assertThat(model.newerThan(renewals)).isEmpty();
        assertThat(model.newerThan(calls)).isEmpty();
        assertThat(model.newerThan(gone)).isEmpty();
        model.select(gone);
        assertThat(model.withdrawable()).isEmpty();
        model.select(old);
        commands.withdraw();
        assertThat(desk.isWorking()).isFalse();
        model.select(renewals);
        assertThat(model.withdrawable()).contains(renewals);
    }

    @Test
    void whatIsTakenBackStaysSelectedAndIsTold() {
        desk.have(ImportKind.REGISTRY, 1, "old.csv", null);
        desk.have(ImportKind.REGISTRY, 2, "new.csv", null);
        desk.read();
        commands.withdraw();
        assertThat(model.work()).isEqualTo(Work.LOOKING);
        desk.answer();
        assertThat(model.work()).isEqualTo(Work.WITHDRAWING);
        desk.answer();
        assertThat(model.work()).isEqualTo(Work.READING);
        desk.answer();

        assertThat(desk.said).containsExactly("asked about new.csv", "told the feature");
        assertThat(selected()).isEqualTo("new.csv");
        assertThat(model.selected().orElseThrow().isWithdrawn()).isTrue();
        assertThat(Objects.requireNonNull(model.withdrawn()).report()).isEqualTo(desk.report);
    }

    @Test
    void nothingIsDoneWhenTheQuestionIsClosed() {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        desk.typed = null;
        commands.withdraw();
        desk.answer();

        assertThat(model.isIdle()).isTrue();
        assertThat(desk.isWorking()).isFalse();
        assertThat(model.withdrawn()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "NO_REASON",
                "REASON_TOO_LONG",
                "SECOND_PERSON_MISSING",
                "SAME_PERSON",
                "BUSY"
            })
    void whatWasTypedStandsThereAgainWhenItIsRefused(Reason reason) {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        desk.refused = reason;
        commands.withdraw();
        desk.answer();
        desk.answer();

        assertThat(desk.said)
                .containsExactly("asked about a.csv", "WithdrawalException", "asked about a.csv");
        assertThat(desk.offered).containsExactly(NOTHING, TYPED);
        assertThat(model.isIdle()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNKNOWN_IMPORT", "WITHDRAWN_BEFORE", "NOT_THE_NEWEST"})
    void theListIsReadAnewWhenItWasOutOfDate(Reason reason) {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        desk.refused = reason;
        commands.withdraw();
        desk.answer();
        desk.have(ImportKind.REGISTRY, 2, "b.csv", null);
        desk.answer();
        assertThat(model.work()).isEqualTo(Work.READING);
        desk.answer();

        assertThat(desk.offered).hasSize(1);
        assertThat(model.imports()).hasSize(2);
        assertThat(selected()).isEqualTo("a.csv");
        assertThat(model.withdrawable()).isEmpty();
    }

    @Test
    void itIsAskedAgainWhenNobodySignsInAsTheSecondPerson() {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        desk.secondPersonSignsIn = false;
        commands.withdraw();
        desk.answer();
        desk.answer();

        assertThat(desk.offered).containsExactly(NOTHING, TYPED);
        assertThat(model.isStopped()).isFalse();
    }

    @Test
    void whatIsStoppedChangesNothingAndSaysSo() {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        commands.withdraw();
        commands.stop();
        desk.answer();
        assertThat(desk.offered).isEmpty();
        assertThat(model.isStopped()).isTrue();

        commands.withdraw();
        assertThat(model.isStopped()).isFalse();
        desk.answer();
        commands.stop();
        desk.answer();
        assertThat(desk.offered).hasSize(1);
        assertThat(model.isStopped()).isTrue();
        assertThat(model.selected().map(StoredImport::isWithdrawn)).isEqualTo(Optional.of(false));
    }

    @Test
    void howFarItIsIsShownWhileItGoesOn() {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        desk.typed = null;
        StringBuilder seen = new StringBuilder();
        model.onChange(
                () -> {
                    if (model.total() > 0) {
                        seen.append(model.done()).append('/').append(model.total()).append(' ');
                    }
                });
        commands.withdraw();
        desk.answer();

        assertThat(seen.toString()).isEqualTo("0/2000 700/2000 ");
        assertThat(model.total()).isNegative();
    }

    @Test
    void aClosedWindowAsksNothing() {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        commands.withdraw();
        commands.close();
        desk.answer();
        commands.read();

        assertThat(desk.offered).isEmpty();
        assertThat(desk.isWorking()).isFalse();
    }

    @Test
    void oneDeedAtATime() {
        desk.have(ImportKind.REGISTRY, 1, "a.csv", null);
        desk.read();
        commands.withdraw();
        commands.read();
        desk.typed = null;
        desk.answer();

        assertThat(desk.isWorking()).isFalse();
    }
}
