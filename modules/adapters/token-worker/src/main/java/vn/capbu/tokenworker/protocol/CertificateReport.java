package vn.capbu.tokenworker.protocol;

/**
 * A certificate object.
 *
 * @param ckaId CKA_ID, possibly empty
 * @param label CKA_LABEL read as UTF-8, possibly empty
 * @param value CKA_VALUE, not parsed
 */
public record CertificateReport(Octets ckaId, String label, Octets value) {

    void write(FieldWriter out) {
        out.octets(ckaId).text(label).octets(value);
    }

    static CertificateReport read(FieldReader in) throws ProtocolException {
        return new CertificateReport(in.octets(), in.text(), in.octets());
    }
}
