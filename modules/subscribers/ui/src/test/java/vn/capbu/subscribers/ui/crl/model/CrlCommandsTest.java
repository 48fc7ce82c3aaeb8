package vn.capbu.subscribers.ui.crl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.capbu.subscribers.CrlException.Reason;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.CrlSource.Outcome;
import vn.capbu.subscribers.ui.crl.model.CrlModel.Work;

class CrlCommandsTest {

    private static final String FIRST = "http://crl.mau-ca.vn/1.crl";
    private static final String SECOND = "http://crl.mau-ca.vn/2.crl";

    private final TestCrls desk = new TestCrls();
    private final CrlModel model = desk.model();
    private final CrlCommands commands = desk.commands();

    private void read() {
        commands.read();
        desk.answer();
    }

    @Test
    void sourcesAreReadInTheBackground() {
        desk.have(FIRST, Outcome.TAKEN);
        commands.read();
        assertThat(model.isRead()).isFalse();
        assertThat(model.work()).isEqualTo(Work.READING);
        desk.answer();

        assertThat(model.sources()).extracting(CrlSource::location).containsExactly(FIRST);
        assertThat(model.isIdle()).isTrue();
    }

    @Test
    void aNewSourceIsSelected() {
        read();
        desk.typed = FIRST;
        commands.add();
        desk.answer();

        assertThat(model.selected()).map(CrlSource::location).contains(FIRST);
        assertThat(model.sources().get(0).outcome()).isNull();
    }

    @Test
    void whatIsNoPlaceIsRefusedAndTheOthersStay() {
        desk.have(FIRST, Outcome.TAKEN);
        read();
        desk.typed = "ftp";
        commands.add();
        desk.answer();

        assertThat(desk.said()).containsExactly("RegistryInputException");
        assertThat(model.sources()).hasSize(1);
        assertThat(model.isIdle()).isTrue();
    }

    @Test
    void aSourceIsForgottenOnceThatIsConfirmed() {
        desk.have(FIRST, Outcome.TAKEN);
        desk.have(SECOND, Outcome.TAKEN);
        read();
        model.select(SECOND);
        desk.confirmed = false;
        commands.remove();
        assertThat(model.isIdle()).isTrue();
        desk.confirmed = true;
        commands.remove();
        desk.answer();

        assertThat(model.sources()).extracting(CrlSource::location).containsExactly(FIRST);
        assertThat(model.selected()).isEmpty();
    }

    @Test
    void aCheckShowsWhatCameOfEachSource() {
        desk.have(FIRST, null);
        desk.have(SECOND, null);
        read();
        commands.check();
        desk.answer();

        assertThat(model.results()).hasSize(2);
        assertThat(model.sources())
                .extracting(CrlSource::outcome)
                .containsExactly(Outcome.TAKEN, Outcome.REFUSED);
    }

    @Test
    void oneDeedAtATime() {
        desk.have(FIRST, null);
        read();
        commands.check();
        commands.take();
        desk.answer();

        assertThat(desk.said()).isEmpty();
        assertThat(model.taken()).isNull();
    }

    @Test
    void aStoppedCheckLeavesTheSourcesAsTheyWere() {
        desk.have(FIRST, null);
        read();
        commands.check();
        commands.stop();
        desk.answer();

        assertThat(model.results()).isEmpty();
        assertThat(model.sources().get(0).outcome()).isNull();
        assertThat(model.isIdle()).isTrue();
    }

    @Test
    void aFileIsTakenOverOrRefused() {
        read();
        commands.take();
        desk.answer();
        assertThat(Objects.requireNonNull(model.taken()).counts().revoked()).isEqualTo(17);

        desk.refused = Reason.UNKNOWN_ISSUER;
        commands.take();
        desk.answer();
        assertThat(desk.said()).endsWith("CrlException");
        assertThat(model.isIdle()).isTrue();
    }
}
