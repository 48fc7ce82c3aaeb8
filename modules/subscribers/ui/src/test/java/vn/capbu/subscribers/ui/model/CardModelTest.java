package vn.capbu.subscribers.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.ui.model.CardModel.ForeignAction;
import vn.capbu.subscribers.ui.model.CardModel.ForeignSection;
import vn.capbu.subscribers.ui.model.CardModel.State;

/** What a card window shows while it is read, when that fails, and after what is done in it. */
class CardModelTest {

    private final TestCard card = new TestCard();
    private final CardModel model = card.model();

    @Test
    void theCardComesFirstAndWhatOthersKnowComesAfter() {
        card.commands().read();
        assertThat(model.state()).isEqualTo(State.READING);

        card.readers().runOne();

        assertThat(model.state()).isEqualTo(State.SHOWN);
        assertThat(model.card().orElseThrow().certificates()).hasSize(3);
        assertThat(model.sections())
                .singleElement()
                .satisfies(
                        section -> {
                            assertThat(section.content()).as("being read").isNull();
                            assertThat(section.failed()).isFalse();
                        });
        assertThat(model.actions()).extracting(ForeignAction::known).containsOnly(false);
        assertThat(model.terms()).isEmpty();

        card.readers().runAll();

        assertThat(model.sections().get(0).content()).isNotNull();
        assertThat(model.actions()).extracting(ForeignAction::known).containsOnly(true);
        assertThat(model.actions().get(2).obstacle()).isEqualTo("Chưa cấp bù lần nào tại đây.");
        assertThat(model.terms()).hasSize(2);
    }

    @Test
    void aSectionThatFailsHoldsNothingUp() {
        card.failSection(new IOException("no database"));

        card.open();

        assertThat(model.state()).isEqualTo(State.SHOWN);
        assertThat(model.sections()).extracting(ForeignSection::failed).containsExactly(true);
        assertThat(model.actions()).hasSize(3);
    }

    @Test
    void aCardThatCannotBeReadIsToldAndReadAgain() {
        card.fail(new IOException("no database"));
        card.open();
        assertThat(model.state()).isEqualTo(State.FAILED);
        assertThat(model.failure()).isPresent();

        card.fail(null);
        card.open();

        assertThat(model.state()).isEqualTo(State.SHOWN);
        assertThat(model.failure()).isEmpty();
    }

    @Test
    void aSubscriberThatIsGoneIsSaidToBe() {
        card.open();
        card.removeFromRegistry();

        card.open();

        assertThat(model.state()).isEqualTo(State.MISSING);
        assertThat(model.card()).isEmpty();
    }

    @Test
    void whatIsReadAnewIsShownUntilTheNewComes() {
        card.open();

        card.commands().read();
        card.commands().read();

        assertThat(model.state()).as("still shown").isEqualTo(State.SHOWN);
        assertThat(model.sections().get(0).content()).isNotNull();
        card.readers().runAll();
        assertThat(model.terms()).as("none twice").hasSize(2);
    }

    @Test
    void whatIsDoneIsStoredToldAndReadAgain() {
        card.open();
        Note note = model.card().orElseThrow().notes().get(0);
        Contact phone = model.card().orElseThrow().contacts().get(0);
        Contact ended = model.card().orElseThrow().contacts().get(3);

        card.commands().addNote();
        card.commands().turn(note);
        card.commands().addContact();
        card.commands().turn(phone);
        card.commands().turn(ended);
        card.commands().copy("540301AB00C4E793FE");
        card.commands().perform("takeIn");
        card.commands().perform("nobody's");

        assertThat(card.done())
                .containsExactly(
                        "note hẹn thứ Năm",
                        "note 2 true",
                        "contact 0912345678",
                        "end 0274 3822 117",
                        "contact 0650 3822 117",
                        "copy 540301AB00C4E793FE",
                        "takeIn 0312345679");
        assertThat(model.news()).isEqualTo("540301AB00C4E793FE");
    }

    @Test
    void nothingIsDoneWhileThereIsNoCard() {
        card.commands().addNote();
        card.commands().addContact();
        card.commands().perform("takeIn");

        assertThat(card.done()).isEmpty();
    }
}
