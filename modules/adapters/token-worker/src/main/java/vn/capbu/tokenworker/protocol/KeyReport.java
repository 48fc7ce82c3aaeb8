package vn.capbu.tokenworker.protocol;

/**
 * A private key object.
 *
 * @param ckaId CKA_ID, possibly empty
 * @param label CKA_LABEL read as UTF-8, possibly empty
 * @param publicKey DER SubjectPublicKeyInfo (RFC 5280, 4.1.2.7), empty when the token doesn't show it
 */
public record KeyReport(Octets ckaId, String label, Octets publicKey) {

    void write(FieldWriter out) {
        out.octets(ckaId).text(label).octets(publicKey);
    }

    static KeyReport read(FieldReader in) throws ProtocolException {
        return new KeyReport(in.octets(), in.text(), in.octets());
    }
}
