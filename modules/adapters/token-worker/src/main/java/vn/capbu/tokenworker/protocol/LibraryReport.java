package vn.capbu.tokenworker.protocol;

import java.util.List;

/**
 * CK_INFO, and what else is known of a loaded library (PKCS#11 2.40, 3.1).
 *
 * @param manufacturer manufacturerID
 * @param description libraryDescription
 * @param version libraryVersion, for example "2.6"
 * @param standard cryptokiVersion, for example "2.40"
 * @param lockingAnswer CKR name with which C_Initialize refused CKF_OS_LOCKING_OK, empty when it took it
 * @param absentFunctions names of the functions that the function list has no address for, of those that are asked for
 */
public record LibraryReport(
        String manufacturer,
        String description,
        String version,
        String standard,
        String lockingAnswer,
        List<String> absentFunctions) {

    /** Keeps its own list. */
    public LibraryReport {
        absentFunctions = List.copyOf(absentFunctions);
    }

    void write(FieldWriter out) {
        out.text(manufacturer).text(description).text(version).text(standard).text(lockingAnswer);
        out.list(absentFunctions, (name, o) -> o.text(name));
    }

    static LibraryReport read(FieldReader in) throws ProtocolException {
        return new LibraryReport(
                in.text(), in.text(), in.text(), in.text(), in.text(), in.list(FieldReader::text));
    }
}
