package vn.capbu.renewal.ui.custody.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.PinAgreement.Handling;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.ui.custody.model.PersonDraft.Field;

class DropOffDraftTest {

    private final DropOffDraft draft = new DropOffDraft();

    @Test
    void aTokenIsOnTheListOnce() {
        draft.add(entry("VT0001"));
        draft.add(entry("vt0001", "VT0002"));
        assertThat(draft.lines())
                .extracting(line -> line.token().value())
                .containsExactly("VT0001", "VT0002");
        assertThat(draft.problems())
                .extracting(CustodyProblem::kind)
                .containsExactly(CustodyProblem.Kind.DUPLICATE);
        draft.add(entry("VT0003"));
        assertThat(draft.problems()).isEmpty();
    }

    @Test
    void tokensAreGoodAndGoToTheShelfThatIsSet() {
        draft.setShelf("A-1");
        draft.add(entry("VT0001"));
        assertThat(draft.lines().get(0).shelf()).isEqualTo("A-1");
        assertThat(draft.lines().get(0).condition().codes()).containsExactly("good");
        draft.setShelf("A-12");
        assertThat(draft.lines().get(0).shelf()).isEqualTo("A-12");
    }

    @Test
    void proposesTheFirstTokensSubscriberAsCustomer() {
        ReceivedToken known = token("VT0001").typed(new TaxCode("0100109106"), "Công ty A", "");
        draft.add(new EnterTokens.Entry(List.of(known), List.of()));
        assertThat(draft.person().text(Field.CUSTOMER)).isEqualTo("Công ty A");
        assertThat(draft.person().text(Field.TAX_CODE)).isEqualTo("0100109106");
        draft.person().type(Field.CUSTOMER, "Công ty mẹ");
        draft.add(entry("VT0002"));
        assertThat(draft.person().text(Field.CUSTOMER)).isEqualTo("Công ty mẹ");
    }

    @Test
    void isCompleteOnlyWithTokensPersonContactAndConsent() {
        assertThat(draft.isComplete()).isFalse();
        draft.add(entry("VT0001"));
        PersonDraftTest.fill(draft.person());
        assertThat(draft.isComplete()).isFalse();
        draft.setConsent(false);
        assertThat(draft.isComplete()).isTrue();
        draft.person().type(Field.PHONE, " ");
        assertThat(draft.isComplete()).isFalse();
        draft.person().type(Field.EMAIL, "a@example.vn");
        draft.setPin(Handling.SEALED_ENVELOPE, "");
        assertThat(draft.isComplete()).isFalse();
        draft.setPin(Handling.SEALED_ENVELOPE, "PB-1");
        assertThat(draft.isComplete()).isTrue();
        assertThat(draft.request().pin().envelope()).isEqualTo("PB-1");
        assertThat(draft.request().keyGenerationConsent()).isFalse();
    }

    @Test
    void takesTokensOffAndClears() {
        AtomicInteger told = new AtomicInteger();
        draft.addListener(told::incrementAndGet);
        draft.add(entry("VT0001", "VT0002", "VT0003"));
        draft.remove(List.of(0, 2));
        assertThat(draft.lines())
                .extracting(line -> line.token().value())
                .containsExactly("VT0002");
        assertThat(draft.isTouched()).isTrue();
        draft.clear();
        assertThat(draft.isTouched()).isFalse();
        assertThat(told).hasValue(3);
    }

    static EnterTokens.Entry entry(String... serials) {
        return new EnterTokens.Entry(
                List.of(serials).stream().map(DropOffDraftTest::token).toList(), List.of());
    }

    static ReceivedToken token(String serial) {
        return ReceivedToken.ofSerial(new TokenSerial(serial));
    }
}
