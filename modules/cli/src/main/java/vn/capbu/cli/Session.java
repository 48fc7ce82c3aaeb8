package vn.capbu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;

/** What the commands of one run share: where the adapters are, where output goes, and the options that every command has. */
final class Session {

    private static final String HOME_VARIABLE = "CAPBU_HOME";

    private final Services services;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Path home;
    private @Nullable Path raPinFile;
    private boolean json;
    private Locale locale = Texts.VIETNAMESE;

    Session(Services services, PrintStream out, PrintStream err) {
        this.services = services;
        this.out = out;
        this.err = err;
    }

    void setHome(@Nullable Path directory) {
        this.home = directory;
    }

    void setRaPinFile(Path file) {
        this.raPinFile = file;
    }

    /** Where the PIN of the RA's token is; null when none is named. */
    @Nullable Path raPinFile() {
        return raPinFile;
    }

    void setJson(boolean asJson) {
        this.json = asJson;
    }

    void setLocale(Locale chosen) {
        this.locale = chosen;
    }

    Services services() {
        return services;
    }

    Clock clock() {
        return clock;
    }

    Operator operator() {
        return Operator.ofOperatingSystem();
    }

    Texts texts() {
        return Texts.of(locale);
    }

    Output output() {
        return new Output(out, err, json, texts());
    }

    /** The data directory: the option, else the variable, else .capbu in the user's home. */
    Path homePath() {
        if (home != null) {
            return home;
        }
        String variable = System.getenv(HOME_VARIABLE);
        return variable == null || variable.isBlank()
                ? Path.of(System.getProperty("user.home"), ".capbu")
                : Path.of(variable);
    }

    Workspace openWorkspace() throws IOException {
        Workspace workspace = Workspace.open(services, homePath(), clock);
        workspace.tellClosing(new ClosingLines(output()));
        return workspace;
    }
}
