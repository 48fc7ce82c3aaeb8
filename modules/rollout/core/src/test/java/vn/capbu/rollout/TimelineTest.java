package vn.capbu.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.rollout.MemberEvent.Kind;
import vn.capbu.rollout.Timeline.Step;

/** How members stand by what happened to them, and what that does to the summary. */
class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 3, 10);

    private static LocalDate day(int plus) {
        return FIRST.plusDays(plus);
    }

    private static Step step(int plus, Standing standing) {
        return new Step(day(plus), standing, standing.isRenewed() ? Channel.AGENT : Channel.NONE);
    }

    private static MemberEvent renewed(int plus) {
        return MemberEvent.renewed(day(plus), Channel.AGENT, null);
    }

    @Test
    void nothingHappenedIsPending() {
        Timeline timeline = Timeline.of(FIRST, List.of());

        assertThat(timeline.steps()).containsExactly(step(0, Standing.PENDING));
        assertThat(timeline.at(day(-1))).isNull();
    }

    @Test
    void factsThatBecomeKnownLateTakeTheirPlace() {
        Timeline timeline =
                Timeline.of(
                        FIRST,
                        List.of(
                                MemberEvent.plain(Kind.REGISTERED, day(9)),
                                renewed(5),
                                MemberEvent.because(Standing.BLOCKED_PIN_LOCKED, day(2))));

        assertThat(timeline.steps())
                .containsExactly(
                        step(0, Standing.PENDING),
                        step(2, Standing.BLOCKED_PIN_LOCKED),
                        step(5, Standing.RENEWED),
                        step(9, Standing.REGISTERED));
        assertThat(timeline.at(day(4))).isEqualTo(step(2, Standing.BLOCKED_PIN_LOCKED));
    }

    @Test
    void anExclusionIsUndoneOpenlyAndCoversABlock() {
        Timeline timeline =
                Timeline.of(
                        FIRST,
                        List.of(
                                MemberEvent.because(Standing.BLOCKED_DEBT, day(1)),
                                MemberEvent.because(Standing.EXCLUDED_CLOSED_DOWN, day(3)),
                                MemberEvent.plain(Kind.INCLUDED, day(6)),
                                MemberEvent.plain(Kind.UNBLOCKED, day(7))));

        assertThat(timeline.steps())
                .containsExactly(
                        step(0, Standing.PENDING),
                        step(1, Standing.BLOCKED_DEBT),
                        step(3, Standing.EXCLUDED_CLOSED_DOWN),
                        step(6, Standing.BLOCKED_DEBT),
                        step(7, Standing.PENDING));
    }

    @Test
    void whoIsRenewedIsReachableWhateverWasSaid() {
        assertThat(
                        Timeline.of(
                                        FIRST,
                                        List.of(
                                                MemberEvent.because(
                                                        Standing.EXCLUDED_UNREACHABLE, day(1)),
                                                renewed(4)))
                                .last())
                .isEqualTo(step(4, Standing.RENEWED));
    }

    @Test
    void whatHappenedBeforeTheFirstDayHoldsFromThenOn() {
        assertThat(Timeline.of(FIRST, List.of(renewed(-30))).steps())
                .containsExactly(step(0, Standing.RENEWED));
    }

    @Test
    void aRenewalThatWasAMistakeIsTakenBack() {
        List<MemberEvent> events =
                List.of(renewed(2), MemberEvent.plain(Kind.RENEWAL_WITHDRAWN, day(2)));

        assertThat(Timeline.of(FIRST, events).steps()).containsExactly(step(0, Standing.PENDING));
        assertThat(Timeline.renewal(FIRST, events)).isNull();
        assertThat(Timeline.renewal(FIRST, List.of(renewed(2)))).isEqualTo(renewed(2));
    }

    @Test
    void deltasOfManyMembersAreGroupedAndAddUpToTheTimelines() {
        Deltas deltas = new Deltas();
        for (int i = 0; i < 5; i++) {
            Member member = member(i);
            Timeline before = Timeline.of(FIRST, List.of());
            Timeline after = Timeline.of(FIRST, List.of(renewed(3)));
            deltas.add(member, before);
            deltas.change(member, before, after);
        }

        Map<Deltas.Key, Integer> changes = new HashMap<>();
        deltas.forEach(changes::put);
        assertThat(changes)
                .isEqualTo(
                        Map.of(
                                key(0, Standing.PENDING), 5,
                                key(3, Standing.PENDING), -5,
                                key(3, Standing.RENEWED), 5));
    }

    private static Deltas.Key key(int plus, Standing standing) {
        return new Deltas.Key(
                day(plus),
                new Cell("01", 1, standing.isRenewed() ? Channel.AGENT : Channel.NONE, standing));
    }

    private static Member member(int number) {
        return new Member(
                number,
                new SubscriberId(number + 1),
                CertificateSerial.parse("AB" + number),
                new TaxCode("0100109106"),
                1,
                "01",
                "",
                "",
                1,
                FIRST,
                step(0, Standing.PENDING),
                0);
    }

    @Test
    void channelsAndOutcomesAreReadInAnySpelling() {
        assertThat(Channel.parse("Khách hàng TỰ thực hiện")).contains(Channel.SELF_CARE);
        assertThat(Channel.parse("đại lý")).contains(Channel.AGENT);
        assertThat(Channel.parse("service-desk")).contains(Channel.SERVICE_DESK);
        assertThat(Channel.parse("none")).isEmpty();
        assertThat(CallOutcome.parse("Sai số")).contains(CallOutcome.WRONG_NUMBER);
        assertThat(CallOutcome.parse("will-come")).contains(CallOutcome.WILL_COME);
    }

    @Test
    void outcomesOfCallsMoveOnlyWhoIsToBeRenewed() {
        Call wrong = new Call(1, day(4), CallOutcome.WRONG_NUMBER, "", null, "");
        Call reached = new Call(1, day(5), CallOutcome.REACHED, "", null, "");

        assertThat(wrong.event(Standing.PENDING))
                .isEqualTo(MemberEvent.because(Standing.BLOCKED_UNREACHABLE, day(4)));
        assertThat(wrong.event(Standing.RENEWED)).isNull();
        assertThat(reached.event(Standing.BLOCKED_UNREACHABLE))
                .isEqualTo(MemberEvent.plain(Kind.UNBLOCKED, day(5)));
        assertThat(reached.event(Standing.BLOCKED_PIN_LOCKED)).isNull();
    }
}
