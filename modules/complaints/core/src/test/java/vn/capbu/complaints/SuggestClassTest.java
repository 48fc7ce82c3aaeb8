package vn.capbu.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.complaints.SuggestClass.Keyword;
import vn.capbu.complaints.SuggestClass.Suggestion;

/** Which classes words speak for. */
class SuggestClassTest {

    private static final List<Keyword> WORDS =
            List.of(
                    new Keyword("complaints", "technical", "token"),
                    new Keyword("complaints", "technical", "không ký được"),
                    new Keyword("complaints", "service", "gia hạn"),
                    new Keyword("requests", "integration-3", "API"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Không ký được tờ khai",
                "khong ky duoc to khai",
                "KHÔNG  KÝ\nĐƯỢC!",
                "(không ký được)"
            })
    void lettersCountWithoutDiacriticsAndInAnyCase(String text) {
        assertThat(SuggestClass.of(text, WORDS))
                .containsExactly(
                        new Suggestion("complaints", "technical", List.of("không ký được")));
    }

    @Test
    void theClassWithTheMostWordsComesFirstAndEachKeywordCountsOnce() {
        assertThat(
                        SuggestClass.of(
                                "gia hạn token, token này và token kia, rồi gia hạn lần nữa",
                                WORDS))
                .extracting(Suggestion::caseClass)
                .containsExactly("service", "technical");
        assertThat(SuggestClass.of("gia hạn nhưng token không ký được", WORDS))
                .extracting(Suggestion::caseClass)
                .containsExactly("technical", "service");
    }

    @Test
    void wordsCountAsAWhole() {
        assertThat(SuggestClass.of("capital rapid tokens gia đình hạn hán", WORDS)).isEmpty();
        assertThat(SuggestClass.of("", WORDS)).isEmpty();
        assertThat(SuggestClass.of("gọi api của hệ thống", WORDS))
                .extracting(Suggestion::policy)
                .containsExactly("requests");
    }
}
