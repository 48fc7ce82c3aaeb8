package vn.capbu.renewal.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthoritySettings.Ra;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.ConfigureAuthority;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TestAuthority;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenModuleRepository;
import vn.capbu.renewal.ui.model.AuthorityChoice;
import vn.capbu.renewal.ui.model.AuthorityDesk;
import vn.capbu.renewal.ui.model.AuthorityView;

/** The authority's use cases on the console's workspace. */
final class ConsoleAuthorityDesk implements AuthorityDesk {

    private final Supplier<RenewalDesk> desk;
    private final Supplier<Workspace> workspace;
    private final Runnable restart;
    private final Supplier<Operator> operator;
    private final UnaryOperator<String> secondPersons;

    /** What the operator was shown last, and changes. */
    private volatile @Nullable AuthoritySettings shown;

    /**
     * @param secondPersons makes sure of a second person, off the event dispatch thread
     * @param restart forgets what was connected, so that changed settings count
     */
    ConsoleAuthorityDesk(
            Supplier<RenewalDesk> desk,
            Supplier<Workspace> workspace,
            Runnable restart,
            Supplier<Operator> operator,
            UnaryOperator<String> secondPersons) {
        this.desk = desk;
        this.workspace = workspace;
        this.restart = restart;
        this.operator = operator;
        this.secondPersons = secondPersons;
    }

    @Override
    public Overview overview() {
        List<String> modules =
                workspace.get().storage().port(TokenModuleRepository.class).list().stream()
                        .map(TokenModule::name)
                        .toList();
        RenewalDesk open = desk.get();
        AuthoritySettings used = open.authoritySettings();
        shown = used;
        return new Overview(used, modules, open.testAuthority().known());
    }

    @Override
    public void use(AuthorityChoice choice) throws ConfigurationException {
        use(configure(), choice);
    }

    @Override
    public void use(AuthorityChoice choice, SettingsChange change)
            throws ConfigurationException, SettingsException {
        ConfigureAuthority configure = configure();
        if (choice.kind() == AuthorityView.Kind.EMBEDDED && isInUse(configure, choice)) {
            throw new SettingsException(SettingsException.Reason.NOTHING_CHANGED, "");
        }
        use(configure.from(operator.get(), change), choice);
    }

    private ConfigureAuthority configure() {
        ConfigureAuthority configure = new ConfigureAuthority(workspace.get());
        AuthoritySettings seen = shown;
        return seen == null ? configure : configure.asSeen(seen);
    }

    private void use(ConfigureAuthority configure, AuthorityChoice choice)
            throws ConfigurationException {
        switch (choice.kind()) {
            case EMBEDDED -> useEmbedded(configure, choice);
            case CMP ->
                    configure.useCmp(
                            operator.get(),
                            choice.url(),
                            path(choice.caFile()),
                            ra(choice.ra()),
                            text(choice.lookup()),
                            new ConfigureAuthority.CmpOptions(
                                    text(choice.crl()),
                                    choice.nested(),
                                    choice.p10cr() ? ExpiredRequest.P10CR : ExpiredRequest.CR));
            case EST -> {
                Ra ra = ra(choice.ra());
                if (ra == null) {
                    throw new ConfigurationException(
                            Reason.KEY_UNUSABLE, choice.url(), "EST needs an RA that signs in");
                }
                configure.useEst(
                        operator.get(),
                        choice.url(),
                        path(choice.caFile()),
                        ra,
                        text(choice.lookup()),
                        text(choice.crl()));
            }
        }
        restart.run();
    }

    /** Settings that the dialog doesn't show stay, unless another CA is chosen. */
    private void useEmbedded(ConfigureAuthority configure, AuthorityChoice choice)
            throws ConfigurationException {
        Path certificate = path(choice.caFile());
        if (!isInUse(configure, choice)) {
            configure.useEmbedded(
                    operator.get(),
                    certificate,
                    path(choice.caKeyFile()),
                    List.of(),
                    AuthoritySettings.Embedded.DEFAULT_CONFIRM_WAIT_TIME);
        }
    }

    private static boolean isInUse(ConfigureAuthority configure, AuthorityChoice choice) {
        return configure.current() instanceof AuthoritySettings.Embedded embedded
                && Objects.equals(embedded.caCertificateFile(), text(choice.caFile()));
    }

    private static @Nullable Ra ra(AuthorityChoice.Ra ra) throws ConfigurationException {
        try {
            return switch (ra.kind()) {
                case NONE -> null;
                case FILE -> new Ra.KeyStore(ra.file(), ra.passwordFile());
                case TOKEN -> new Ra.Token(ra.module(), new TokenSerial(ra.name()));
                case PASSWORD -> new Ra.Password(ra.name(), ra.passwordFile());
            };
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    Reason.NOT_FOUND, ra.name(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static @Nullable Path path(String typed) {
        return typed.isBlank() ? null : Path.of(typed);
    }

    @Override
    public Readiness readiness(Campaign campaign) {
        return new Readiness(desk.get().caveats(campaign), desk.get().raTokenToUnlock());
    }

    @Override
    public Optional<PinTry> unlockRa(Pin pin) throws AuthorityException {
        return desk.get().unlockRa(operator.get(), pin, true);
    }

    @Override
    public TestAuthority.Report test(boolean testSubject, Cancellation cancellation)
            throws AuthorityException {
        return desk.get().testAuthority().run(operator.get(), testSubject, cancellation);
    }

    @Override
    public Optional<AllowExpiredRenewal.Refusal> allowExpired(
            Campaign campaign, TokenSerial token, AllowExpiredRenewal.Decision decision) {
        AllowExpiredRenewal.Decision confirmed =
                new AllowExpiredRenewal.Decision(
                        secondPersons.apply(decision.secondPerson()), decision.reason());
        return desk.get().allowExpiredRenewal().run(operator.get(), campaign, token, confirmed);
    }
}
