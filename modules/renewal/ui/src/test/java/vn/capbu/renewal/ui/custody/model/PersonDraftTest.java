package vn.capbu.renewal.ui.custody.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.ui.custody.model.PersonDraft.Field;

class PersonDraftTest {

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(new PersonDraft().faults())
                .containsExactlyInAnyOrder(
                        Field.NAME,
                        Field.DOCUMENT,
                        Field.CUSTOMER,
                        Field.PAPER_NUMBER,
                        Field.PAPER_DATE);
    }

    @Test
    void readsADateWithAndWithoutSlashes() {
        PersonDraft draft = filled();
        draft.type(Field.PAPER_DATE, "24112026");
        assertThat(draft.mandate().date()).isEqualTo(LocalDate.of(2026, 11, 24));
        draft.type(Field.PAPER_DATE, " 24/11/2026 ");
        assertThat(draft.mandate().date()).isEqualTo(LocalDate.of(2026, 11, 24));
        draft.type(Field.PAPER_DATE, "31022026");
        assertThat(draft.faults()).containsExactly(Field.PAPER_DATE);
    }

    @Test
    void aTaxCodeMayBeMissingButNotWrong() {
        PersonDraft draft = filled();
        assertThat(draft.mandate().customer()).isNull();
        draft.type(Field.TAX_CODE, "0100109106");
        assertThat(draft.mandate().customer()).isEqualTo(new TaxCode("0100109106"));
        draft.type(Field.TAX_CODE, "01001");
        assertThat(draft.faults()).containsExactly(Field.TAX_CODE);
    }

    @Test
    void aLegalRepresentativeNeedsNoPaper() {
        PersonDraft draft = filled();
        draft.type(Field.PAPER_NUMBER, "");
        draft.type(Field.PAPER_DATE, "");
        draft.choose(Mandate.Kind.LEGAL_REPRESENTATIVE);
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.mandate().isPaper()).isFalse();
    }

    @Test
    void takesOverWhoBroughtTheTokens() {
        PersonDraft draft = filled();
        draft.choose(IdDocument.Kind.PASSPORT);
        PersonDraft copy = new PersonDraft();
        copy.copy(draft.bearer(), draft.mandate());
        assertThat(copy.faults()).isEmpty();
        assertThat(copy.bearer()).isEqualTo(draft.bearer());
        assertThat(copy.mandate()).isEqualTo(draft.mandate());
    }

    static PersonDraft filled() {
        PersonDraft draft = new PersonDraft();
        fill(draft);
        return draft;
    }

    static void fill(PersonDraft draft) {
        draft.type(Field.NAME, "Nguyễn Thị Thảo");
        draft.type(Field.DOCUMENT, "001185012345");
        draft.type(Field.PHONE, "0912345678");
        draft.type(Field.PAPER_NUMBER, "12/GGT");
        draft.type(Field.PAPER_DATE, "01/10/2020");
        draft.type(Field.CUSTOMER, "Công ty Phước Thịnh");
    }
}
