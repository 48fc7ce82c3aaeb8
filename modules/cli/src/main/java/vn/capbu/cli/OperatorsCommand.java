package vn.capbu.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.ManageOperators;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Workspace;

/** Who works with the console. */
@Command(
        description =
                "Accounts of operators (người dùng). The first one is an administrator's; from then on everybody signs in.")
final class OperatorsCommand {

    private final Session session;

    OperatorsCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "Lists the accounts.")
    int list() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            OperatorReport.print(session.output(), operators(workspace).list(session.operator()));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "add",
            description =
                    "Adds an account. Its password has to be changed at the first sign-in, but for the first administrator's.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--person",
                            paramLabel = "NAME",
                            required = true,
                            description = "The person's name.")
                    String person,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            split = ",",
                            description =
                                    "desk_operator, product_centre, care_agent, supervisor, province, auditor, administrator; several times or with commas.")
                    List<Role> roles,
            @Option(
                            names = "--unit",
                            paramLabel = "UNIT",
                            description = "Unit, as those of complaints are named.")
                    @Nullable String unit,
            @Option(
                            names = "--province",
                            paramLabel = "PROVINCE",
                            description = "Province of 2020, by name or code.")
                    @Nullable String province,
            @Option(
                            names = "--new-password-file",
                            paramLabel = "FILE",
                            description =
                                    "Its first line is the new password; only its owner may read it. None where the database server asks a directory (LDAP).")
                    @Nullable Path passwordFile)
            throws Exception {
        char[] password =
                passwordFile == null
                        ? new char[0]
                        : PasswordFiles.read(passwordFile, session.texts());
        try (Workspace workspace = session.openWorkspace()) {
            ManageOperators operators = operators(workspace);
            boolean first = operators.isFirst();
            OperatorAccount added =
                    operators.add(
                            session.operator(),
                            name,
                            new Person(person, Set.copyOf(roles), unit, code(province)),
                            password);
            OperatorReport.print(session.output(), List.of(added));
            session.output().message(said(first, password), added.name());
            warn(added);
            return ExitCode.OK;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static String said(boolean first, char[] password) {
        if (first) {
            return "operators.first";
        }
        return password.length == 0 ? "operators.added-without-password" : "operators.added";
    }

    @Command(name = "set", description = "Changes what is known of a person; the rest stays.")
    int set(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--person", paramLabel = "NAME", description = "The person's name.")
                    @Nullable String person,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            split = ",",
                            description = "The roles from now on, instead of those of today.")
                    @Nullable List<Role> roles,
            @Option(names = "--unit", paramLabel = "UNIT", description = "Unit; empty for none.")
                    @Nullable String unit,
            @Option(
                            names = "--province",
                            paramLabel = "PROVINCE",
                            description = "Province; empty for none.")
                    @Nullable String province,
            @Option(
                            names = "--active",
                            paramLabel = "true|false",
                            arity = "1",
                            description = "Whether the person may sign in.")
                    @Nullable Boolean active)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ManageOperators operators = operators(workspace);
            OperatorAccount before = find(operators, name);
            Person known = before.person();
            OperatorAccount changed =
                    operators.change(
                            session.operator(),
                            before.with(
                                    new Person(
                                            person == null ? known.displayName() : person,
                                            roles == null ? known.roles() : EnumSet.copyOf(roles),
                                            unit == null ? known.unit() : unit,
                                            province == null ? known.province() : code(province)),
                                    active == null ? before.active() : active));
            OperatorReport.print(session.output(), List.of(changed));
            session.output().message("operators.changed", changed.name());
            warn(changed);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "password",
            description =
                    "Changes the own password by the present one, or gives somebody else one that has to be changed.")
    int password(
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            description = "Whose; without a name the own of --operator.")
                    @Nullable String name,
            @Option(
                            names = "--new-password-file",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "Its first line is the new password; only its owner may read it.")
                    Path passwordFile)
            throws Exception {
        char[] password = PasswordFiles.read(passwordFile, session.texts());
        try {
            if (name == null || isOwn(name)) {
                changeOwn(password);
            } else {
                try (Workspace workspace = session.openWorkspace()) {
                    operators(workspace).resetPassword(session.operator(), name, password);
                }
                session.output().message("operators.reset", OperatorAccount.nameOf(name));
            }
            return ExitCode.OK;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private boolean isOwn(String name) {
        String operator = session.operatorName();
        return operator != null
                && OperatorAccount.nameOf(name).equals(OperatorAccount.nameOf(operator));
    }

    private void changeOwn(char[] chosen) throws Exception {
        String name = session.requiredOperator();
        char[] present = session.operatorPassword();
        try (Workspace workspace = session.openUnsigned()) {
            workspace.signIn().changePassword(name, session.requiredPassword(present), chosen);
            session.output().message("operators.own-password");
        } finally {
            Arrays.fill(present, '\0');
        }
    }

    @Command(name = "unlock", description = "Takes away the wait after failed tries.")
    int unlock(@Parameters(paramLabel = "NAME") String name) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            operators(workspace).unlock(session.operator(), name);
            session.output().message("operators.unlocked", OperatorAccount.nameOf(name));
            return ExitCode.OK;
        }
    }

    private void warn(OperatorAccount account) {
        if (account.person().lacksUnit()) {
            session.output().message("operators.no-unit", account.name());
        }
    }

    private ManageOperators operators(Workspace workspace) {
        return new ManageOperators(workspace.services(), workspace.storage(), session.clock());
    }

    private OperatorAccount find(ManageOperators operators, String typed) throws OperatorException {
        String name = OperatorAccount.nameOf(typed);
        return operators.list(session.operator()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OperatorException(OperatorException.Reason.UNKNOWN, name));
    }

    /** The code of a province that is told by code or name; as it was written when nobody knows it. */
    private static @Nullable String code(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Provinces provinces = Provinces.catalogue();
        return provinces
                .find(Province.Edition.OF_63, written.strip())
                .or(() -> provinces.parse(written))
                .map(Province::code)
                .orElse(written);
    }
}
