package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.CapabilityFinding.Source;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.fixture.FaultyToken;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.Settings;
import vn.capbu.renewal.fixture.TestCa;
import vn.capbu.renewal.spi.AuthorityException;

/** What is known of an authority, and what it means for a run; and the RA's token. */
class TestAuthorityTest {

    @TempDir private Path folder;

    @Test
    void whatNobodyKnowsIsUnknownAndWhatAPersonSaysIsKept() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            TestAuthority test = bench.desk().testAuthority();
            assertThat(test.known())
                    .hasSize(AuthorityCapability.values().length)
                    .allMatch(it -> it.verdict() == Verdict.UNKNOWN);

            test.say(RenewalBench.OPERATOR, AuthorityCapability.POLLING, Verdict.YES);
            assertThat(test.known())
                    .filteredOn(it -> it.capability() == AuthorityCapability.POLLING)
                    .containsExactly(
                            new CapabilityFinding(
                                    AuthorityCapability.POLLING,
                                    Verdict.YES,
                                    Source.BY_HAND,
                                    "",
                                    RenewalBench.NOW,
                                    "tester"));
        }
    }

    @Test
    void aSameKeyCampaignIsNotBegunWhereItIsRefused() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.SAME_KEY)) {
            bench.desk()
                    .testAuthority()
                    .say(RenewalBench.OPERATOR, AuthorityCapability.SAME_KEY, Verdict.NO);
            assertThat(bench.desk().caveats(bench.campaign()))
                    .contains(AuthorityCaveat.SAME_KEY_REFUSED);
            assertThatThrownBy(bench::renew).hasCauseInstanceOf(AuthorityException.class);
            assertThat(bench.journal().list(true)).isEmpty();
        }
    }

    @Test
    void onlyTheEmbeddedAuthorityIssuesForATest() {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            TestAuthority test = bench.desk().testAuthority();
            assertThat(test.mayIssue()).isFalse();
            assertThatThrownBy(() -> test.run(RenewalBench.OPERATOR, true, new Cancellation()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theRasTokenIsLoggedInToOnceByTheLedgersRule() throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            FaultyToken ra = new FaultyToken("RATOKEN1", "654321", 5);
            bench.personalize(ra, vn.capbu.renewal.fixture.TestKeys.ec());
            bench.tokens().plug(RenewalBench.MODULE, ra);
            new Settings(bench)
                    .use(
                            new AuthoritySettings.Cmp(
                                    "http://ca.example/cmp",
                                    List.of(TestCa.NEW.certificate()),
                                    new AuthoritySettings.Ra.Token(
                                            RenewalBench.MODULE, ra.serial()),
                                    null,
                                    null,
                                    false,
                                    ExpiredRequest.CR));
            assertThat(bench.desk().raTokenToUnlock()).contains(ra.serial());
            assertThatThrownBy(() -> bench.desk().authorityEndpoint())
                    .isInstanceOfSatisfying(
                            AuthorityException.class,
                            e ->
                                    assertThat(e.fault())
                                            .isEqualTo(AuthorityException.Fault.RA_UNAVAILABLE));

            assertThat(unlock(bench, "000000", false)).contains(PinTry.WRONG);
            assertThat(bench.desk().raTokenToUnlock()).contains(ra.serial());
            assertThat(unlock(bench, "654321", false)).contains(PinTry.NOT_TRIED_AGAIN);
            assertThat(unlock(bench, "654321", true)).isEmpty();
            assertThat(bench.desk().raTokenToUnlock()).isEmpty();
            assertThat(bench.desk().authorityEndpoint().credential()).isNotNull();

            bench.desk().reconfigure();
            assertThat(bench.desk().raTokenToUnlock()).contains(ra.serial());
        }
    }

    private static java.util.Optional<PinTry> unlock(
            RenewalBench bench, String digits, boolean askedFor) throws AuthorityException {
        try (Pin pin = Pin.ofAscii(digits.getBytes(StandardCharsets.US_ASCII))) {
            return bench.desk().unlockRa(RenewalBench.OPERATOR, pin, askedFor);
        }
    }
}
