package vn.capbu.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.capbu.kernel.ProductVersion;

/** The root of all commands, with the options that every command has. */
@Command(
        name = "capbu",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Re-issues certificates on USB tokens with the term that is owed (cấp bù thời hạn).",
        subcommandsRepeatable = false)
public final class CapbuCommand implements Runnable {

    private final Session session;

    @Spec private @Nullable CommandSpec spec;

    CapbuCommand(Session session) {
        this.session = session;
    }

    /**
     * Runs a command line.
     *
     * @return the exit code: 0 all well, 1 finished with failures, 2 wrong usage, 3 could not start
     */
    static int execute(Session session, String... arguments) {
        CommandLine commandLine = commandLine(session);
        Locale language = HelpTexts.language(arguments);
        HelpTexts.apply(commandLine, language);
        commandLine.setParameterExceptionHandler(new UsageErrors(language));
        return commandLine.execute(arguments);
    }

    /** All commands, with their helps in English. */
    static CommandLine commandLine(Session session) {
        CommandLine commandLine = new CommandLine(new CapbuCommand(session));
        commandLine.getCommandSpec().version("capbu " + ProductVersion.current());
        commandLine.addSubcommand("module", ModuleCommand.withSubcommands(session));
        commandLine.addSubcommand("campaign", new CampaignCommand(session));
        commandLine.addSubcommand("authority", new AuthorityCommand(session));
        commandLine.addSubcommand("subscribers", SubscribersCommand.withSubcommands(session));
        commandLine.addSubcommand("subscriber", new SubscriberCommand(session));
        commandLine.addSubcommand("crl", new CrlCommand(session));
        commandLine.addSubcommand("find", new FindCommand(session));
        commandLine.addSubcommand("tokens", new TokensCommand(session));
        commandLine.addSubcommand("renew", new RenewCommand(session));
        commandLine.addSubcommand(
                "renewals",
                new CommandLine(new RenewalsCommand(session))
                        .addSubcommand("decide", new DecideCommand(session)));
        commandLine.addSubcommand("resume", new ResumeCommand(session));
        commandLine.addSubcommand("abandon", new AbandonCommand(session));
        commandLine.addSubcommand("pin", new PinCommand(session));
        commandLine.addSubcommand("allow-expired", new AllowExpiredCommand(session));
        commandLine.addSubcommand("custody", CustodyCommand.of(session));
        commandLine.addSubcommand("database", new DatabaseCommand(session));
        commandLine.addSubcommand("operators", new OperatorsCommand(session));
        commandLine.addSubcommand("eligibility", new EligibilityCommand(session));
        commandLine.addSubcommand("followups", new FollowUpsCommand(session));
        commandLine.addSubcommand("rollout", RolloutCommand.withSubcommands(session));
        commandLine.addSubcommand("complaints", ComplaintsCommand.withSubcommands(session));
        commandLine.addSubcommand("sla", new SlaCommand(session));
        commandLine.addSubcommand("calendar", new CalendarCommand(session));
        commandLine.addSubcommand("policy", new PolicyCommand(session));
        commandLine.addSubcommand("audit", new AuditCommand(session));
        commandLine.addSubcommand("doctor", new DoctorCommand(session));
        commandLine.addSubcommand("support", new SupportCommand(session));
        commandLine.addSubcommand("verify", new VerifyCommand(session));
        commandLine.addSubcommand("ca", new CaCommand(session));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(session.output().writer());
        commandLine.setErr(session.output().errorWriter());
        commandLine.setExecutionExceptionHandler(new Failures(session));
        return commandLine;
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // the annotation is what counts
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    @SuppressWarnings("UnusedVariable") // the annotation is what counts
    private boolean version;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Data directory (default: CAPBU_HOME, else ~/.capbu).")
    void setHome(Path directory) {
        session.setHome(directory);
    }

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "One JSON document on standard output.")
    void setJson(boolean json) {
        session.setJson(json);
    }

    @Option(
            names = "--ra-pin-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "PIN of the RA's token, where the authority needs one.")
    void setRaPinFile(Path file) {
        session.setRaPinFile(file);
    }

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who signs in, where operators have accounts.")
    void setOperatorName(String name) {
        session.setOperatorName(name);
    }

    @Option(
            names = "--operator-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Its first line is the operator's password; only its owner may read it.")
    void setOperatorPasswordFile(Path file) {
        session.setOperatorPasswordFile(file);
    }

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "Its first line is the password of the encrypted database file; only its owner may read it. An inherited descriptor is named as /dev/fd/N.")
    void setDatabasePasswordFile(Path file) {
        session.setDatabasePasswordFile(file);
    }

    @Option(
            names = "--second-person-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The second person's password, where operators have accounts; only its owner may read it.")
    void setSecondPersonPasswordFile(Path file) {
        session.setSecondPersonPasswordFile(file);
    }

    @Option(
            names = "--locale",
            paramLabel = "vi|en",
            scope = ScopeType.INHERIT,
            description = "Language of messages (default: vi).")
    void setLocale(String language) {
        if (!language.equals("vi") && !language.equals("en")) {
            throw new CommandLine.TypeConversionException("'" + language + "': vi | en");
        }
        session.setLocale(Locale.forLanguageTag(language));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Missing required subcommand");
        }
    }
}
