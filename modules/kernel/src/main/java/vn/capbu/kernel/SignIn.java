package vn.capbu.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.kernel.OperatorException.Reason;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.PasswordHasher;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;

/**
 * Signs operators in. A try is counted, on disk, before the password is looked at, so that neither a restart nor a killed process gives
 * tries back; one that is right takes the count away. Passwords stay the caller's, who wipes them. Off the event dispatch thread: hashing
 * takes a noticeable time.
 */
public final class SignIn {

    /** What the audit trail says of somebody without account: what was typed may be a password in the wrong field. */
    private static final String NOBODY = "unknown";

    private static final int ROUNDS = 20;
    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    private final Services services;
    private final Storage storage;
    private final Clock clock;

    public SignIn(Services services, Storage storage, Clock clock) {
        this.services = services;
        this.storage = storage;
        this.clock = clock;
    }

    /** What a right password is for, as the audit trail calls it. */
    private enum Purpose {
        SIGN_IN("operator.sign-in"),
        RETURN("operator.return"),
        SECOND_PERSON("operator.second-person"),
        PASSWORD("operator.password");

        private final String action;

        Purpose(String action) {
            this.action = action;
        }
    }

    /**
     * Lets a person act from now on.
     *
     * @throws OperatorException WRONG, LOCKED, INACTIVE, MUST_CHANGE or SERVER_KEEPS
     */
    public SignedIn run(String typed, char[] password) throws OperatorException {
        if (accounts().isKeptByServer()) {
            throw new OperatorException(Reason.SERVER_KEEPS, OperatorAccount.nameOf(typed));
        }
        OperatorAccount account = check(Purpose.SIGN_IN, typed, password);
        requireOwnPassword(account);
        accept(Purpose.SIGN_IN, account, "");
        return new SignedIn(account.operator(), account.lastSignInAt(), account.failedTries());
    }

    /**
     * Takes down that the database server has let a person in. A server that takes nothing down, like a replica, lets in all the same.
     */
    SignedIn connected(Operator operator) {
        String name = operator.name();
        Instant now = clock.instant();
        try {
            Instant last = accounts().find(name).map(OperatorAccount::lastSignInAt).orElse(null);
            storage.transact(
                    Durability.NORMAL,
                    () -> {
                        accounts().setLastSignIn(name, now);
                        record(name, Purpose.SIGN_IN.action, name, Map.of());
                    });
            return new SignedIn(operator, last, 0);
        } catch (StorageException e) {
            LOG.log(Level.INFO, "this sign-in isn't taken down: {0}", e.toString());
            return new SignedIn(operator, null, 0);
        }
    }

    /**
     * Lets the person who acts go on after the screen was locked.
     *
     * @return who acts, with the roles of now
     * @throws OperatorException WRONG, LOCKED, INACTIVE or MUST_CHANGE
     */
    public Operator again(Operator operator, char[] password) throws OperatorException {
        return confirm(Purpose.RETURN, operator.name(), password, operator.name());
    }

    /**
     * Makes sure that a second person stands beside the one who acts.
     *
     * @return the second person; whether this one may be it is the step's to judge
     * @throws OperatorException WRONG, LOCKED, INACTIVE or MUST_CHANGE
     */
    public Operator secondPerson(Operator first, String typed, char[] password)
            throws OperatorException {
        return confirm(Purpose.SECOND_PERSON, typed, password, first.name());
    }

    private Operator confirm(Purpose purpose, String typed, char[] password, String besides)
            throws OperatorException {
        if (accounts().isKeptByServer()) {
            return askServer(purpose, OperatorAccount.nameOf(typed), password, besides);
        }
        OperatorAccount account = check(purpose, typed, password);
        requireOwnPassword(account);
        accept(purpose, account, besides);
        return account.operator();
    }

    /** A right password that must be changed is no failed try, and takes no earlier ones away. */
    private void requireOwnPassword(OperatorAccount account) throws OperatorException {
        if (account.mustChange()) {
            int before = account.failedTries();
            storage.transact(
                    Durability.NORMAL,
                    () ->
                            accounts()
                                    .setTries(
                                            account.name(),
                                            before + 1,
                                            before,
                                            account.lockedUntil()));
            throw new OperatorException(Reason.MUST_CHANGE, account.name());
        }
    }

    /**
     * Gives a person another password by the present one; also the one that has to be changed before the first sign-in.
     *
     * @throws OperatorException WRONG, LOCKED, INACTIVE, PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_GUESSED, PASSWORD_SAME or
     *     DIRECTORY_KEEPS; the present one stays then
     */
    public void changePassword(String typed, char[] present, char[] chosen)
            throws OperatorException {
        OperatorAccounts accounts = accounts();
        String name = OperatorAccount.nameOf(typed);
        if (accounts.isKeptByServer()) {
            Operator operator = askServer(Purpose.PASSWORD, name, present, name);
            checkChosen(name, operator.displayName(), present, chosen);
            accounts.tellServer(name, chosen);
            ServerPasswords.requireAsked(storage, name, chosen);
            return;
        }
        OperatorAccount account = check(Purpose.PASSWORD, typed, present);
        storage.transact(
                Durability.FORCED,
                () -> accounts.setTries(name, account.failedTries() + 1, 0, null));
        checkChosen(name, account.person().displayName(), present, chosen);
        String hash = hasher().hash(chosen);
        storage.transact(
                Durability.FORCED,
                () -> {
                    accounts.setHash(name, hash, false);
                    record(name, Purpose.PASSWORD.action, name, Map.of());
                });
    }

    private void checkChosen(String name, String displayName, char[] present, char[] chosen)
            throws OperatorException {
        accounts().rules().check(name, displayName, chosen);
        if (Arrays.equals(present, chosen)) {
            throw new OperatorException(Reason.PASSWORD_SAME, name);
        }
    }

    private Operator askServer(Purpose purpose, String name, char[] password, String besides)
            throws OperatorException {
        Optional<Operator> told = accounts().ofServer(name, password);
        if (told.isEmpty()) {
            throw new OperatorException(Reason.WRONG, name);
        }
        storage.transact(
                Durability.NORMAL,
                () -> record(besides, purpose.action, told.get().name(), Map.of()));
        return told.get();
    }

    /** The account as it was before this try, which is counted as failed so far; the password was right. */
    private OperatorAccount check(Purpose purpose, String typed, char[] password)
            throws OperatorException {
        String name = OperatorAccount.nameOf(typed);
        Optional<OperatorAccount> found = accounts().find(name);
        if (found.isEmpty()) {
            if (password.length <= accounts().rules().maxLength()) {
                hasher().hash(password); // as long as with an account
            }
            refuse(purpose, NOBODY, Reason.WRONG, 0);
            throw new OperatorException(Reason.WRONG, name);
        }
        OperatorAccount account = count(purpose, found.get());
        Optional<String> hash = accounts().hash(name);
        boolean right =
                password.length <= accounts().rules().maxLength()
                        && hash.isPresent()
                        && hasher().matches(password, hash.get());
        if (!right) {
            refuse(purpose, name, Reason.WRONG, account.failedTries() + 1);
            Instant until = accounts().find(name).map(OperatorAccount::lockedUntil).orElse(null);
            throw new OperatorException(until == null ? Reason.WRONG : Reason.LOCKED, name, until);
        }
        if (!account.active()) {
            refuse(purpose, name, Reason.INACTIVE, account.failedTries() + 1);
            throw new OperatorException(Reason.INACTIVE, name);
        }
        if (hasher().isOutdated(hash.get())) {
            String stronger = hasher().hash(password);
            storage.transact(
                    Durability.NORMAL,
                    () -> accounts().setHash(name, stronger, account.mustChange()));
        }
        return account;
    }

    /** Counts a try before its password is looked at; answers the account as it was before. */
    private OperatorAccount count(Purpose purpose, OperatorAccount first) throws OperatorException {
        OperatorAccount account = first;
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = clock.instant();
            Instant until = account.lockedUntil();
            if (until != null && now.isBefore(until)) {
                refuse(purpose, account.name(), Reason.LOCKED, account.failedTries());
                throw new OperatorException(Reason.LOCKED, account.name(), until);
            }
            OperatorAccount seen = account;
            int tries = seen.failedTries() + 1;
            boolean counted =
                    storage.transact(
                            Durability.FORCED,
                            () ->
                                    accounts()
                                            .setTries(
                                                    seen.name(),
                                                    seen.failedTries(),
                                                    tries,
                                                    accounts().rules().lockedUntil(tries, now)));
            if (counted) {
                return seen;
            }
            account = accounts().find(seen.name()).orElse(seen);
        }
        throw new OperatorException(Reason.CHANGED, account.name());
    }

    private void accept(Purpose purpose, OperatorAccount account, String besides) {
        Instant now = clock.instant();
        storage.transact(
                Durability.FORCED,
                () -> {
                    accounts().setTries(account.name(), account.failedTries() + 1, 0, null);
                    if (purpose == Purpose.SIGN_IN) {
                        accounts().setLastSignIn(account.name(), now);
                    }
                    record(
                            besides.isEmpty() ? account.name() : besides,
                            purpose.action,
                            account.name(),
                            Map.of());
                });
    }

    private void refuse(Purpose purpose, String name, Reason reason, int tries) {
        storage.transact(
                Durability.NORMAL,
                () ->
                        record(
                                name,
                                "operator.refuse",
                                name,
                                Map.of(
                                        "for",
                                        purpose.action,
                                        "reason",
                                        reason.name(),
                                        "failedTries",
                                        Integer.toString(tries))));
    }

    private void record(
            String operator, String action, String subject, Map<String, String> details) {
        storage.port(AuditTrail.class)
                .record(new AuditEvent(clock.instant(), operator, action, subject, details));
    }

    private OperatorAccounts accounts() {
        return storage.port(OperatorAccounts.class);
    }

    private PasswordHasher hasher() {
        return services.one(PasswordHasher.class);
    }
}
