package vn.capbu.kernel;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.OperatorException.Reason;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.PasswordHasher;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;

/**
 * An administrator's work on the accounts of operators. The first account is an administrator's, made by who sets the data directory up.
 * Nobody gives himself a role, and the last active administrator stays. Passwords stay the caller's, who wipes them. Off the event
 * dispatch thread.
 */
public final class ManageOperators {

    private final Services services;
    private final Storage storage;
    private final Clock clock;

    public ManageOperators(Services services, Storage storage, Clock clock) {
        this.services = services;
        this.storage = storage;
        this.clock = clock;
    }

    /** Whether there is no account yet, so that the next one is the first administrator's. */
    public boolean isFirst() {
        return !accounts().isKeptByServer() && !accounts().areThere();
    }

    /** Whether the database server keeps the passwords, so that tries and waits aren't known here. */
    public boolean isKeptByServer() {
        return accounts().isKeptByServer();
    }

    /** The rules for passwords. */
    public SignInRules rules() {
        return accounts().rules();
    }

    /**
     * All accounts, by name.
     *
     * @throws OperatorException NOT_AN_ADMINISTRATOR, unless the operator is an administrator or an auditor
     */
    public List<OperatorAccount> list(Operator operator) throws OperatorException {
        if (!operator.may(Right.READ_OPERATORS)) {
            requireAdministrator(operator);
        }
        return accounts().list();
    }

    /**
     * Adds an account. Who gets the first one, an administrator, has chosen the password; all others have to change theirs before they
     * do anything.
     *
     * @param password empty for none, where the database server asks a directory (LDAP) for it
     * @throws OperatorException NOT_AN_ADMINISTRATOR, EXISTS, BAD_NAME, what is wrong with the person or the password, PASSWORD_NEEDED or
     *     FIRST_NOT_ADMINISTRATOR; DIRECTORY_KEEPS when the account was added, and its password isn't what the server asks for
     */
    public OperatorAccount add(Operator operator, String typed, Person person, char[] password)
            throws OperatorException {
        requireAdministrator(operator);
        String name = OperatorAccount.nameOf(typed);
        if (!OperatorAccount.isName(name)) {
            throw new OperatorException(Reason.BAD_NAME, name);
        }
        person.check();
        OperatorAccounts accounts = accounts();
        boolean first = isFirst();
        if (first && !person.roles().contains(Role.ADMINISTRATOR)) {
            throw new OperatorException(Reason.FIRST_NOT_ADMINISTRATOR, name);
        }
        if (accounts.find(name).isPresent()) {
            throw new OperatorException(Reason.EXISTS, name);
        }
        boolean server = accounts.isKeptByServer();
        boolean own = password.length > 0;
        if (!own && !server) {
            throw new OperatorException(Reason.PASSWORD_NEEDED, name);
        }
        if (own) {
            accounts.rules().check(name, person.displayName(), password);
        }
        OperatorAccount account = OperatorAccount.fresh(name, person, !first && !server);
        String hash = server ? null : hasher().hash(password);
        try {
            storage.transact(
                    Durability.FORCED,
                    () -> {
                        accounts.add(account, hash);
                        if (server && own) {
                            accounts.tellServer(name, password);
                        }
                        record(operator, "operator.add", name, facts(account));
                    });
        } catch (StorageException e) {
            throw asExisting(e, name);
        }
        if (server && own) {
            ServerPasswords.requireAsked(storage, name, password);
        }
        return account;
    }

    private static OperatorException asExisting(StorageException failure, String name) {
        if (failure.reason() == StorageException.Reason.CONFLICT) {
            return new OperatorException(Reason.EXISTS, name);
        }
        throw failure;
    }

    /**
     * Changes what is known of a person, or closes and opens the account.
     *
     * @param changed the account as it was read, with other facts: {@link OperatorAccount#with}
     * @return the account as it is now
     * @throws OperatorException NOT_AN_ADMINISTRATOR, UNKNOWN, OWN_ACCOUNT, LAST_ADMINISTRATOR, CHANGED, or what is wrong with the person
     */
    public OperatorAccount change(Operator operator, OperatorAccount changed)
            throws OperatorException {
        requireAdministrator(operator);
        changed.person().check();
        OperatorAccounts accounts = accounts();
        OperatorAccount before = require(changed.name());
        if (before.version() != changed.version()) {
            throw new OperatorException(Reason.CHANGED, changed.name());
        }
        requireNotOwn(operator, before, changed);
        Refusal refusal =
                storage.transact(
                        Durability.FORCED,
                        () -> {
                            if (before.isActiveAdministrator()
                                    && !changed.isActiveAdministrator()
                                    && isLastAdministrator(changed.name())) {
                                return new Refusal(Reason.LAST_ADMINISTRATOR);
                            }
                            if (!accounts.change(changed)) {
                                return new Refusal(Reason.CHANGED);
                            }
                            record(operator, "operator.set", changed.name(), facts(changed));
                            return new Refusal(null);
                        });
        if (refusal.reason() != null) {
            throw new OperatorException(refusal.reason(), changed.name());
        }
        return require(changed.name());
    }

    private record Refusal(@Nullable Reason reason) {}

    private static void requireNotOwn(
            Operator operator, OperatorAccount before, OperatorAccount changed)
            throws OperatorException {
        if (!operator.name().equals(changed.name())) {
            return;
        }
        Set<Role> raised = new HashSet<>(changed.person().roles());
        raised.removeAll(before.person().roles());
        if (!raised.isEmpty() || before.active() != changed.active()) {
            throw new OperatorException(Reason.OWN_ACCOUNT, changed.name());
        }
    }

    private boolean isLastAdministrator(String name) {
        return !accounts().isKeptByServer()
                && accounts().list().stream()
                        .noneMatch(one -> one.isActiveAdministrator() && !one.name().equals(name));
    }

    /**
     * Gives somebody else a password that has to be changed at the next sign-in; takes a wait away, too. One's own is changed by {@link
     * SignIn#changePassword}. A database server lets it stand until its owner changes it.
     *
     * @throws OperatorException NOT_AN_ADMINISTRATOR, UNKNOWN, OWN_ACCOUNT for one's own, what is wrong with the password, or
     *     DIRECTORY_KEEPS
     */
    public void resetPassword(Operator operator, String typed, char[] password)
            throws OperatorException {
        requireAdministrator(operator);
        OperatorAccounts accounts = accounts();
        OperatorAccount account = require(OperatorAccount.nameOf(typed));
        if (account.name().equals(operator.name())) {
            throw new OperatorException(Reason.OWN_ACCOUNT, account.name());
        }
        accounts.rules().check(account.name(), account.person().displayName(), password);
        boolean server = accounts.isKeptByServer();
        String hash = server ? "" : hasher().hash(password);
        storage.transact(
                Durability.FORCED,
                () -> {
                    if (server) {
                        accounts.tellServer(account.name(), password);
                    } else {
                        accounts.setHash(account.name(), hash, true);
                        accounts.setTries(account.name(), account.failedTries(), 0, null);
                    }
                    record(operator, "operator.reset-password", account.name(), Map.of());
                });
        if (server && account.active()) {
            ServerPasswords.requireAsked(storage, account.name(), password);
        }
    }

    /**
     * Takes the wait after failed tries away.
     *
     * @throws OperatorException NOT_AN_ADMINISTRATOR, UNKNOWN, OWN_ACCOUNT for one's own, CHANGED or SERVER_KEEPS
     */
    public void unlock(Operator operator, String typed) throws OperatorException {
        requireAdministrator(operator);
        OperatorAccount account = require(OperatorAccount.nameOf(typed));
        if (accounts().isKeptByServer()) {
            throw new OperatorException(Reason.SERVER_KEEPS, account.name());
        }
        if (account.name().equals(operator.name())) {
            throw new OperatorException(Reason.OWN_ACCOUNT, account.name());
        }
        boolean done =
                storage.transact(
                        Durability.FORCED,
                        () -> {
                            int tries = account.failedTries();
                            if (!accounts().setTries(account.name(), tries, 0, null)) {
                                return false;
                            }
                            record(
                                    operator,
                                    "operator.unlock",
                                    account.name(),
                                    Map.of("failedTries", Integer.toString(tries)));
                            return true;
                        });
        if (!done) {
            throw new OperatorException(Reason.CHANGED, account.name());
        }
    }

    private OperatorAccount require(String name) throws OperatorException {
        return accounts().find(name).orElseThrow(() -> new OperatorException(Reason.UNKNOWN, name));
    }

    private static void requireAdministrator(Operator operator) throws OperatorException {
        if (!operator.may(Right.MANAGE_OPERATORS)) {
            throw new OperatorException(Reason.NOT_AN_ADMINISTRATOR, operator.name());
        }
    }

    private static Map<String, String> facts(OperatorAccount account) {
        Person person = account.person();
        Map<String, String> facts = new TreeMap<>();
        facts.put("displayName", person.displayName());
        facts.put(
                "roles",
                String.join(" ", new TreeSet<>(person.roles().stream().map(Role::name).toList())));
        facts.put("active", Boolean.toString(account.active()));
        if (person.unit() != null) {
            facts.put("unit", person.unit());
        }
        if (person.province() != null) {
            facts.put("province", person.province());
        }
        return facts;
    }

    private void record(
            Operator operator, String action, String subject, Map<String, String> details) {
        storage.port(AuditTrail.class)
                .record(new AuditEvent(clock.instant(), operator.name(), action, subject, details));
    }

    private OperatorAccounts accounts() {
        return storage.port(OperatorAccounts.class);
    }

    private PasswordHasher hasher() {
        return services.one(PasswordHasher.class);
    }
}
