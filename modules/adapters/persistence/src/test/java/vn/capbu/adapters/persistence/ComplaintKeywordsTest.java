package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.SuggestClass;
import vn.capbu.complaints.SuggestClass.Suggestion;

/** What is data beside the policies: keywords of classes, and who is asked for root causes; on both databases. */
class ComplaintKeywordsTest {

    @TempDir Path folder;

    private ComplaintBench bench;

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKeywordNamesAClassAndSpeaksForIt(TestDatabase database) {
        bench = new ComplaintBench(database, folder);
        ComplaintDesk desk = bench.desk;
        assertThat(desk.keywords()).hasSizeGreaterThan(60);
        for (SuggestClass.Keyword one : desk.keywords()) {
            assertThat(desk.rulebook().policy(one.policy(), 1).caseClass(one.caseClass()))
                    .as(one.toString())
                    .isPresent();
            assertThat(SuggestClass.of(one.words(), desk.keywords()))
                    .as(one.toString())
                    .extracting(Suggestion::caseClass)
                    .contains(one.caseClass());
        }
        assertThat(SuggestClass.of("Cam token vao may khong nhan token", desk.keywords()).get(0))
                .satisfies(
                        first -> {
                            assertThat(first.policy()).isEqualTo(ComplaintDesk.COMPLAINTS);
                            assertThat(first.caseClass()).isEqualTo("technical");
                        });
    }

    @ParameterizedTest
    @EnumSource
    void bothPoliciesAskForTheRootCauseAndAnUnknownOneDoesNot(TestDatabase database) {
        bench = new ComplaintBench(database, folder);
        assertThat(bench.desk.asksRootCause(ComplaintDesk.COMPLAINTS, 1)).isTrue();
        assertThat(bench.desk.asksRootCause(ComplaintDesk.REQUESTS, 7)).isTrue();
        assertThat(bench.desk.asksRootCause(ComplaintDesk.REQUESTS, 0)).isFalse();
        assertThat(bench.desk.asksRootCause("other", 1)).isFalse();
    }
}
