package vn.capbu.renewal.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.ui.model.AuthorityDesk.Readiness;
import vn.capbu.renewal.ui.model.AuthorityPrompts.Work;

/** What the operator can do about the certification authority, and what a run needs of it beforehand. */
public final class AuthorityCommands {

    private final AuthorityDesk desk;
    private final Tasks tasks;
    private final AuthorityPrompts prompts;
    private final BenchPrompts general;
    private final Set<AuthorityCaveat> accepted = new HashSet<>();

    /**
     * Commands on a desk.
     *
     * @param general explains failures
     */
    public AuthorityCommands(
            AuthorityDesk desk, Tasks tasks, AuthorityPrompts prompts, BenchPrompts general) {
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.general = general;
    }

    /**
     * Shows the authority, lets the operator test and change it.
     *
     * @param changed told when another one is in use
     */
    void configure(Runnable changed) {
        tasks.run(
                prompts.title(Work.READ),
                (progress, cancellation) -> desk.overview(),
                TaskCallback.of(
                        general::explain,
                        overview ->
                                prompts.askAuthority(overview, this::test)
                                        .ifPresent(choice -> use(choice, changed))));
    }

    private void use(AuthorityChoice choice, Runnable changed) {
        tasks.run(
                prompts.title(Work.CHANGE),
                (progress, cancellation) -> {
                    desk.use(choice);
                    return choice;
                },
                TaskCallback.of(
                        general::explain,
                        done -> {
                            accepted.clear();
                            prompts.authorityChanged();
                            changed.run();
                        }));
    }

    private void test(boolean testSubject, Consumer<vn.capbu.renewal.TestAuthority.Report> show) {
        tasks.run(
                prompts.title(Work.TEST),
                (progress, cancellation) -> desk.test(testSubject, cancellation),
                TaskCallback.of(general::explain, show));
    }

    /** Tells caveats that weren't accepted yet, and has the RA's token logged in to; then goes on. */
    void beforeRun(Campaign campaign, Runnable run) {
        tasks.run(
                prompts.title(Work.READ),
                (progress, cancellation) -> desk.readiness(campaign),
                TaskCallback.of(general::explain, readiness -> ready(readiness, run)));
    }

    private void ready(Readiness readiness, Runnable run) {
        List<AuthorityCaveat> fresh =
                readiness.caveats().stream().filter(it -> !accepted.contains(it)).toList();
        if (!fresh.isEmpty()) {
            if (!prompts.acceptCaveats(fresh)) {
                return;
            }
            accepted.addAll(fresh);
        }
        logIn(readiness, run, () -> {});
    }

    /**
     * Has the RA's token logged in to, where its PIN is needed, for what was begun before; then goes on.
     *
     * @param otherwise told when the PIN isn't entered or isn't taken, or the authority can't be asked
     */
    void beforeGoingOn(Campaign campaign, Runnable run, Runnable otherwise) {
        look(campaign, readiness -> logIn(readiness, run, otherwise), otherwise);
    }

    /**
     * Goes on with what was begun before, if the RA can sign as things are; asks nobody.
     *
     * @param otherwise told when its token's PIN is needed, or the authority can't be asked
     */
    void ifItCanSign(Campaign campaign, Runnable run, Runnable otherwise) {
        look(
                campaign,
                readiness -> (readiness.raToken().isEmpty() ? run : otherwise).run(),
                otherwise);
    }

    private void look(Campaign campaign, Consumer<Readiness> seen, Runnable otherwise) {
        tasks.run(
                prompts.title(Work.READ),
                (progress, cancellation) -> desk.readiness(campaign),
                TaskCallback.of(general::explain, seen, otherwise));
    }

    private void logIn(Readiness readiness, Runnable run, Runnable otherwise) {
        Optional<TokenSerial> raToken = readiness.raToken();
        if (raToken.isPresent()) {
            unlock(raToken.get(), run, otherwise);
        } else {
            run.run();
        }
    }

    private void unlock(TokenSerial token, Runnable run, Runnable otherwise) {
        Optional<Pin> typed = prompts.askRaPin(token);
        if (typed.isEmpty()) {
            otherwise.run();
            return;
        }
        tasks.run(
                prompts.title(Work.UNLOCK),
                (progress, cancellation) -> {
                    try (Pin pin = typed.get()) {
                        return desk.unlockRa(pin);
                    }
                },
                TaskCallback.of(
                        general::explain,
                        (Optional<PinTry> refused) -> {
                            if (refused.isPresent()) {
                                prompts.raPinRefused(token, refused.get());
                                otherwise.run();
                            } else {
                                run.run();
                            }
                        },
                        otherwise));
    }

    /**
     * Lets a supervisor decide on a token.
     *
     * @param campaign null when none is chosen; then nothing happens
     * @param decided told when the decision was taken down
     */
    void allowExpired(@Nullable Campaign campaign, TokenRow token, Runnable decided) {
        if (campaign == null) {
            return;
        }
        prompts.askDecision(token)
                .ifPresent(
                        decision ->
                                tasks.run(
                                        prompts.title(Work.ALLOW),
                                        (progress, cancellation) ->
                                                desk.allowExpired(
                                                        campaign, token.serial(), decision),
                                        TaskCallback.of(
                                                general::explain,
                                                (Optional<AllowExpiredRenewal.Refusal> refusal) -> {
                                                    refusal.ifPresent(prompts::decisionRefused);
                                                    decided.run();
                                                })));
    }
}
