package vn.capbu.kernel;

import vn.capbu.kernel.OperatorException.Reason;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * Passwords that a database server was told. How it checks them is its own affair (pg_hba.conf); where it asks a directory (LDAP), a
 * password of its own would be a second one that nobody is ever asked for.
 */
final class ServerPasswords {

    private ServerPasswords() {}

    /**
     * Signs in by a password that the server was just told, and takes it away when the server doesn't take it.
     *
     * @param password stays the caller's, who wipes it
     * @throws OperatorException DIRECTORY_KEEPS
     */
    static void requireAsked(Storage storage, String name, char[] password)
            throws OperatorException {
        OperatorAccounts accounts = storage.port(OperatorAccounts.class);
        if (accounts.ofServer(name, password).isEmpty()) {
            storage.transact(
                    Durability.FORCED,
                    () -> {
                        accounts.dropPassword(name);
                        return true;
                    });
            throw new OperatorException(Reason.DIRECTORY_KEEPS, name);
        }
    }
}
