package vn.capbu.subscribers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.SubscriberOutline.Certificate;
import vn.capbu.desktop.SubscriberOutline.Outline;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.TestCard;
import vn.capbu.subscribers.ui.text.StateText;

/** What other features are told of a subscriber. */
class RegistryOutlineTest {

    private static final Locale BEFORE = Locale.getDefault();

    @BeforeEach
    void vietnamese() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void theNewestCertificatesThatNoOtherReplacedComeFirst() throws Exception {
        SubscriberCard card = new TestCard().find(TestCard.TAX_CODE).orElseThrow();
        Outline outline = RegistryOutline.of(card);

        assertThat(outline.contracts()).hasSameSizeAs(card.contracts());
        assertThat(outline.contracts().get(0).number())
                .isEqualTo(card.contracts().get(0).terms().number());
        assertThat(outline.contracts().get(0).endsOn()).isEqualTo(card.contracts().get(0).endsOn());
        long standing =
                card.certificates().stream().filter(one -> one.replacedBy() == null).count();
        assertThat(standing)
                .as("the fixture has a replaced one")
                .isLessThan(card.certificates().size());
        assertThat(outline.certificates()).hasSize((int) standing);
        Certificate newest = outline.certificates().get(0);
        assertThat(newest.serial())
                .isEqualTo(
                        card.certificates()
                                .get(card.certificates().size() - 1)
                                .serial()
                                .toString());
        RegistryState state =
                card.certificates().get(card.certificates().size() - 1).status().state();
        assertThat(newest.state()).isEqualTo(StateText.of(state));
    }
}
