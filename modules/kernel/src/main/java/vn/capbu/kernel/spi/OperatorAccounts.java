package vn.capbu.kernel.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.SignInRules;

/**
 * The operators on record; a port of {@link Storage}. On H2 the accounts, their roles and the hashes of their passwords are rows of the
 * database. On PostgreSQL operators are login roles of the server, their roles its memberships, and only unit, province and the person's
 * name are rows.
 */
public interface OperatorAccounts {

    /** Whether the database server signs in, keeps passwords and knows roles. */
    boolean isKeptByServer();

    /**
     * Who the server says is connected.
     *
     * @return empty for the owner of the tables, and where the server keeps no accounts
     */
    Optional<Operator> ofConnection();

    /**
     * Asks the server who somebody is, by a connection of its own; the server counts and delays what fails.
     *
     * @param password stays the caller's, who wipes it
     * @return empty when the server refuses name or password, or keeps no accounts
     * @throws StorageException UNREACHABLE when it can't be asked
     */
    Optional<Operator> ofServer(String name, char[] password);

    /** Whether there is any account. */
    boolean areThere();

    /** All of them, by name. */
    List<OperatorAccount> list();

    /** The one of a name. */
    Optional<OperatorAccount> find(String name);

    /** The rules that are in force. */
    SignInRules rules();

    /**
     * Adds an account.
     *
     * @param hash of its password; null where the server keeps it, see {@link #tellServer}
     * @throws StorageException CONFLICT when there is one of this name; NO_PERMISSION when the server doesn't let this user
     */
    void add(OperatorAccount account, @Nullable String hash);

    /**
     * Changes what an administrator says of a person, and whether the account is active, where it is of the version that is given.
     *
     * @return whether it was; nothing is changed otherwise
     * @throws StorageException NO_PERMISSION when the server doesn't let this user
     */
    boolean change(OperatorAccount account);

    /** The hash of a password; empty when there is no such account, or the server keeps it. */
    Optional<String> hash(String name);

    /** Stores another hash, and whether the password has to be changed at the next sign-in. */
    void setHash(String name, String hash, boolean mustChange);

    /**
     * Gives a login role of the server another password; it goes there as a verifier that the password can't be read from.
     *
     * @param password stays the caller's, who wipes it
     */
    void tellServer(String name, char[] password);

    /** Takes the password of a login role away: it signs in by what the server asks elsewhere, or not at all. */
    void dropPassword(String name);

    /**
     * Stores how many tries failed, where it is as many as the caller saw.
     *
     * @return whether it was; nothing is changed otherwise
     */
    boolean setTries(String name, int seen, int failedTries, @Nullable Instant lockedUntil);

    /** Stores when this person signed in. */
    void setLastSignIn(String name, Instant at);
}
