package vn.capbu.rollout.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.MemberEvent.Kind;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Timeline;
import vn.capbu.rollout.spi.LogFacts.History;
import vn.capbu.rollout.spi.LogFacts.Left;
import vn.capbu.rollout.spi.LogFacts.Source;
import vn.capbu.rollout.spi.LogFacts.Told;

/** What an import told is the end of a history, or it stays. */
class WithoutImportTest {

    private static final long IMPORT = 7;
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 10);
    private static final Instant NOON = Instant.parse("2020-03-20T05:00:00Z");
    private static final Member MEMBER =
            new Member(
                    1,
                    new SubscriberId(1),
                    CertificateSerial.parse("AA"),
                    TaxCode.parse("0100109106"),
                    1,
                    "01",
                    "",
                    "",
                    1,
                    FIRST,
                    new Timeline.Step(FIRST, Standing.PENDING, Channel.NONE),
                    0);

    private static final MemberEvent BLOCKED =
            MemberEvent.because(Standing.BLOCKED_DEBT, FIRST.plusDays(1));
    private static final MemberEvent RENEWED =
            MemberEvent.renewed(FIRST.plusDays(2), Channel.AGENT, null);
    private static final MemberEvent REGISTERED =
            MemberEvent.plain(Kind.REGISTERED, FIRST.plusDays(3));

    private static Source source(long id, @Nullable Long importId, int minutes) {
        return new Source(id, importId, importId == null ? 0 : 5, NOON.plusSeconds(60L * minutes));
    }

    private static Told told(MemberEvent event, Source source) {
        return new Told(event, source);
    }

    private static WithoutImport without(List<Told> facts, List<Source> calls) {
        return new WithoutImport(MEMBER, new History(facts, calls), IMPORT);
    }

    @Test
    void theEndOfAHistoryGoesAndTheSummaryIsAsBefore() {
        List<Told> before = List.of(told(BLOCKED, source(1, null, 0)));
        WithoutImport one =
                without(
                        List.of(
                                before.get(0),
                                told(RENEWED, source(2, IMPORT, 1)),
                                told(REGISTERED, source(3, IMPORT, 1))),
                        List.of(source(9, null, 0)));

        assertThat(one.isFollowed()).isFalse();
        assertThat(one.rows(LogKind.RENEWALS)).isEqualTo(1);
        assertThat(one.left())
                .isEqualTo(
                        new Left(
                                1,
                                new Timeline.Step(
                                        FIRST.plusDays(1), Standing.BLOCKED_DEBT, Channel.NONE),
                                3,
                                2,
                                0));
        Deltas deltas = new Deltas();
        deltas.add(MEMBER, Timeline.of(FIRST, List.of(BLOCKED, RENEWED, REGISTERED)));
        one.addTo(deltas);
        Deltas right = new Deltas();
        right.add(MEMBER, Timeline.of(FIRST, List.of(BLOCKED)));
        assertThat(cells(deltas)).isEqualTo(cells(right));
    }

    private static Map<Deltas.Key, Integer> cells(Deltas deltas) {
        Map<Deltas.Key, Integer> cells = new HashMap<>();
        deltas.forEach(cells::put);
        return cells;
    }

    @Test
    void aFactThatCameLaterHoldsItBackWhateverItsTime() {
        assertThat(
                        without(
                                        List.of(
                                                told(RENEWED, source(2, IMPORT, 1)),
                                                told(BLOCKED, source(3, null, 0))),
                                        List.of())
                                .isFollowed())
                .isTrue();
        assertThat(
                        without(
                                        List.of(
                                                told(BLOCKED, source(1, null, 9)),
                                                told(RENEWED, source(2, IMPORT, 1))),
                                        List.of())
                                .isFollowed())
                .isFalse();
    }

    @Test
    void aFactBetweenTwoRowsOfTheImportHoldsItBack() {
        assertThat(
                        without(
                                        List.of(
                                                told(RENEWED, source(2, IMPORT, 1)),
                                                told(BLOCKED, source(3, null, 1)),
                                                told(REGISTERED, source(4, IMPORT, 1))),
                                        List.of())
                                .isFollowed())
                .isTrue();
    }

    @Test
    void callsAndFactsAreComparedByImportsOrElseByTime() {
        List<Told> renewed = List.of(told(RENEWED, source(2, IMPORT, 1)));
        assertThat(without(renewed, List.of(source(1, null, 2))).isFollowed()).isTrue();
        assertThat(without(renewed, List.of(source(99, null, 0))).isFollowed()).isFalse();
        assertThat(without(renewed, List.of(source(1, IMPORT + 1, 0))).isFollowed()).isTrue();
        assertThat(without(renewed, List.of(source(99, IMPORT - 1, 9))).isFollowed()).isFalse();

        List<Source> called = List.of(source(5, IMPORT, 1));
        assertThat(without(List.of(told(RENEWED, source(1, null, 2))), called).isFollowed())
                .isTrue();
        assertThat(without(List.of(told(RENEWED, source(9, IMPORT - 1, 2))), called).isFollowed())
                .isFalse();
        assertThat(without(List.of(), List.of(called.get(0), source(6, null, 0))).isFollowed())
                .isTrue();
        assertThat(without(List.of(), List.of(source(4, null, 0), called.get(0))).isFollowed())
                .isFalse();
    }

    @Test
    void rowsOfCallsAreItsCallsWhateverFollowedFromThem() {
        WithoutImport one =
                without(
                        List.of(told(BLOCKED, source(2, IMPORT, 1))),
                        List.of(source(5, IMPORT, 1), source(6, IMPORT, 1)));

        assertThat(one.rows(LogKind.CALLS)).isEqualTo(2);
        assertThat(one.left().calls()).isEqualTo(2);
        assertThat(one.left().facts()).isEqualTo(1);
        assertThat(one.left().last().standing()).isEqualTo(Standing.PENDING);
    }
}
