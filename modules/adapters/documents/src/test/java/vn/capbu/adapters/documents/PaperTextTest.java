package vn.capbu.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.PinAgreement;

class PaperTextTest {

    static Stream<Enum<?>> constants() {
        List<Enum<?>[]> types =
                List.of(
                        IdDocument.Kind.values(),
                        PinAgreement.Handling.values(),
                        CustodyState.values(),
                        LeadTime.Unit.values(),
                        HandOver.SlipProof.Kind.values());
        return Stream.of(
                        types.stream().flatMap(Arrays::stream),
                        Arrays.stream(Mandate.Kind.values())
                                .filter(kind -> kind != Mandate.Kind.LEGAL_REPRESENTATIVE),
                        Arrays.stream(CustodyProblem.Kind.values())
                                .filter(CustodyProblem.Kind::canBeSetAside))
                .flatMap(texts -> texts);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void whatAPaperCanNameHasAText(Enum<?> constant) {
        assertThat(PaperText.of(constant, "7")).isNotBlank();
    }
}
