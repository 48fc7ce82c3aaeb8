package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.BatchControl;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.AuthorityException;

/** A desk on which every token is renewed at once. */
final class TestDesk implements BenchDesk {

    final List<TokenSerial> renewed = new ArrayList<>();
    final List<TokenSerial> resumed = new ArrayList<>();
    final Map<TokenSerial, RenewalOutcome> outcomes = new HashMap<>();
    final Map<TokenSerial, AbandonRenewal.Token> abandoned = new HashMap<>();
    final List<SupervisorDecision> decided = new ArrayList<>();
    final List<Path> exported = new ArrayList<>();
    AuthorityException failure;
    IOException openFailure;
    boolean cancelled;
    BenchWatcher watcher;

    void show(BenchReading reading) {
        watcher.read(reading);
    }

    @Override
    public void open() throws IOException {
        if (openFailure != null) {
            throw openFailure;
        }
    }

    @Override
    public List<Campaign> campaigns() {
        return List.of(TestBench.CAMPAIGN);
    }

    @Override
    public void watch(Campaign campaign, BenchWatcher begun) {
        watcher = begun;
    }

    @Override
    public void judgeBy(Campaign campaign) {}

    @Override
    public void refresh() {}

    @Override
    public void restart() {}

    @Override
    public List<RenewalResult> renew(
            Campaign campaign,
            Set<TokenSerial> tokens,
            PinSource pins,
            RenewalListener listener,
            BatchControl control)
            throws AuthorityException {
        if (failure != null) {
            throw failure;
        }
        tokens.forEach(token -> assertThat(pins.pinFor(token)).isPresent());
        return work(tokens, renewed, listener, control);
    }

    @Override
    public List<RenewalResult> resume(
            Set<TokenSerial> tokens,
            PinSource pins,
            RenewalListener listener,
            BatchControl control) {
        return work(tokens, resumed, listener, control);
    }

    private List<RenewalResult> work(
            Set<TokenSerial> tokens,
            List<TokenSerial> done,
            RenewalListener listener,
            BatchControl control) {
        cancelled = control.cancellation().isRequested();
        List<RenewalResult> results = new ArrayList<>();
        for (TokenSerial token : tokens) {
            if (!control.awaitTurn(token)) {
                RenewalResult skipped = result(token, RenewalOutcome.SKIPPED);
                listener.finished(skipped);
                results.add(skipped);
                continue;
            }
            done.add(token);
            if (!cancelled) {
                listener.activity(token, RenewalActivity.WRITING, TestBench.NOW);
            }
            RenewalResult result =
                    result(
                            token,
                            cancelled
                                    ? RenewalOutcome.FAILED
                                    : outcomes.getOrDefault(token, RenewalOutcome.RENEWED));
            listener.finished(result);
            results.add(result);
        }
        return results;
    }

    private RenewalResult result(TokenSerial token, RenewalOutcome outcome) {
        return new RenewalResult(
                token, null, outcome, List.of(), null, null, null, Duration.ZERO, problem(outcome));
    }

    private RenewalResult.Problem problem(RenewalOutcome outcome) {
        return switch (outcome) {
            case FAILED ->
                    new RenewalResult.Problem(
                            cancelled ? FailureCause.CANCELLED : FailureCause.TOKEN_ERROR,
                            null,
                            false,
                            "for a test");
            case PIN_REFUSED ->
                    new RenewalResult.Problem(
                            null, RenewalResult.PinTry.WRONG, false, "CKR_PIN_INCORRECT");
            default -> null;
        };
    }

    @Override
    public TokenStory story(TokenRow row, boolean askAuthority) {
        return TokenStory.NONE;
    }

    @Override
    public RenewalResult abandon(
            TokenSerial token, AbandonRenewal.Token how, PinSource pins, RenewalListener listener) {
        abandoned.put(token, how);
        return result(token, RenewalOutcome.FAILED);
    }

    @Override
    public Renewal decide(TokenSerial token, SupervisorDecision decision, SourceFile certificate) {
        decided.add(decision);
        return null;
    }

    @Override
    public String operator() {
        return "tester";
    }

    @Override
    public List<ReportWriter> reportWriters() {
        return List.of();
    }

    @Override
    public void exportSupport(Path file) {
        exported.add(file);
    }

    @Override
    public void addModule(TokenModule module) {}

    @Override
    public Campaign createCampaign(CreateCampaign.Request request) {
        return TestBench.CAMPAIGN;
    }
}
