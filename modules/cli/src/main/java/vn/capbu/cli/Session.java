package vn.capbu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageProvider;

/** What the commands of one run share: where the adapters are, where output goes, and the options that every command has. */
final class Session {

    private static final String HOME_VARIABLE = "CAPBU_HOME";

    private final Services services;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Path home;
    private @Nullable Path raPinFile;
    private @Nullable String operatorName;
    private @Nullable Path operatorPasswordFile;
    private @Nullable Path databasePasswordFile;
    private @Nullable Path secondPersonPasswordFile;
    private @Nullable Operator operator;
    private @Nullable Workspace workspace;
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

    void setOperatorName(String name) {
        this.operatorName = name;
    }

    /** Who signs in; null when nobody is named. */
    @Nullable String operatorName() {
        return operatorName;
    }

    void setOperatorPasswordFile(Path file) {
        this.operatorPasswordFile = file;
    }

    void setDatabasePasswordFile(Path file) {
        this.databasePasswordFile = file;
    }

    /** The password of the encrypted database file, the caller's, who wipes it; null when no file is named. */
    @Nullable Password databasePassword() throws UsageException {
        return databasePasswordFile == null
                ? null
                : PasswordFiles.password(databasePasswordFile, texts());
    }

    void setSecondPersonPasswordFile(Path file) {
        this.secondPersonPasswordFile = file;
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

    /** Who acts: who signed in to the workspace, else the account of the operating system. */
    Operator operator() {
        return operator == null ? Operator.ofOperatingSystem() : operator;
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

    /** The workspace, with somebody signed in where that is needed. */
    Workspace openWorkspace() throws IOException, OperatorException, UsageException {
        char[] password = operatorPassword();
        Workspace opening = null;
        try {
            opening = open(password);
            if (opening.needsSignIn()) {
                opening.signIn(requiredOperator(), requiredPassword(password));
            }
            operator = opening.operator();
            Workspace opened = opening;
            workspace = opened;
            opening = null;
            return opened;
        } finally {
            Arrays.fill(password, '\0');
            if (opening != null) {
                opening.close();
            }
        }
    }

    /**
     * The second person of a step, for the record: signs in by a password of their own where people have accounts, else is the name that was
     * typed.
     */
    String secondPerson(String typed) throws OperatorException, UsageException {
        Workspace opened = workspace;
        if (opened == null || !opened.hasAccount()) {
            return typed;
        }
        if (secondPersonPasswordFile == null) {
            throw new UsageException(texts().get("operators.no-second-file", typed));
        }
        char[] password = PasswordFiles.read(secondPersonPasswordFile, texts());
        try {
            return opened.signIn().secondPerson(operator(), typed, password).name();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The workspace, for a step that asks for a password itself. */
    Workspace openUnsigned() throws IOException, UsageException {
        char[] password = operatorPassword();
        try {
            return open(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The password of who signs in, empty when no file is named; the caller wipes it. */
    char[] operatorPassword() throws UsageException {
        return operatorPasswordFile == null
                ? new char[0]
                : PasswordFiles.read(operatorPasswordFile, texts());
    }

    String requiredOperator() throws OperatorException {
        if (operatorName == null) {
            throw new OperatorException(OperatorException.Reason.SIGN_IN_REQUIRED, "");
        }
        return operatorName;
    }

    char[] requiredPassword(char[] password) throws UsageException {
        if (operatorPasswordFile == null) {
            throw new UsageException(texts().get("operators.no-password-file"));
        }
        return password;
    }

    private Workspace open(char[] password) throws IOException, UsageException {
        Workspace workspace;
        if (databasePasswordFile != null && !isOnServer()) {
            workspace = openEncrypted();
        } else if (operatorPasswordFile != null && isOnServer()) {
            workspace = openByPassword(password);
        } else {
            workspace = Workspace.open(services, homePath(), clock);
        }
        workspace.tellClosing(new ClosingLines(output()));
        return workspace;
    }

    private boolean isOnServer() throws IOException {
        return DatabaseSettings.read(DataDirectory.open(homePath()))
                instanceof DatabaseSettings.PostgreSql;
    }

    private Workspace openEncrypted() throws IOException, UsageException {
        Password password = databasePassword();
        try {
            return Workspace.open(services, homePath(), clock, null, password);
        } catch (IOException | RuntimeException e) {
            if (password != null) {
                password.close();
            }
            throw e;
        }
    }

    /**
     * Who cares for the database: where operators exist somebody signs in, and has to be allowed to. Where the database can't be opened at
     * all nobody can be asked, and the account of the operating system acts, which owns the files.
     */
    Operator careOperator() throws IOException, OperatorException, UsageException {
        DataDirectory directory = DataDirectory.open(homePath());
        if (!services.one(StorageProvider.class)
                .isThere(directory, DatabaseSettings.read(directory))) {
            return operator();
        }
        try (Workspace looked = openWorkspace()) {
            return looked.operator();
        } catch (StorageException e) {
            if (e.reason() == StorageException.Reason.FILE_PASSWORD) {
                throw e;
            }
            return operator();
        } finally {
            workspace = null;
        }
    }

    /** The password is the storage's, which wipes it, from when it is open. */
    private Workspace openByPassword(char[] characters) throws IOException {
        Password password = Password.of(characters);
        try {
            return Workspace.open(services, homePath(), clock, operatorName, password);
        } catch (IOException | RuntimeException e) {
            password.close();
            throw e;
        }
    }
}
