package vn.capbu.subscribers.internal;

import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RowProblem.Kind;

/**
 * Finds what a file says twice. One subscriber may have several certificates, on several tokens or on one; each certificate and
 * each token belongs to one subscriber.
 */
final class Repetitions {

    private final KeySet ownersOfSerials = new KeySet();
    private final KeySet ownersOfTokens = new KeySet();

    /** The rows whose serial number has another owner further up. */
    private final KeySet shared = new KeySet();

    /** Tells of a row what stands further up in the file. */
    void check(RegistryRow row, RowParser parser) {
        String serial = row.serial().toString();
        long owner = number(row);
        long first = ownersOfSerials.add(serial, owner);
        if (first == owner
                || (first != 0 && shared.add(row.taxCode().value() + ' ' + serial, 1) != 0)) {
            parser.refuse(RegistryColumn.CERTIFICATE_SERIAL, Kind.DUPLICATE);
            return;
        }
        if (first != 0) {
            parser.add(RegistryColumn.CERTIFICATE_SERIAL, Kind.SERIAL_OF_ANOTHER);
        }
        if (row.token() != null) {
            long holder = ownersOfTokens.add(row.token().value(), owner);
            if (holder != 0 && holder != owner) {
                parser.add(RegistryColumn.TOKEN_SERIAL, Kind.TOKEN_OF_ANOTHER);
            }
        }
    }

    /** A tax code as a number that isn't 0 and is no other code's: 10, 12 and 13 digits can't be told apart by value alone. */
    private static long number(RegistryRow row) {
        String digits = row.taxCode().value().replace("-", "");
        return Long.parseLong("1" + digits);
    }
}
