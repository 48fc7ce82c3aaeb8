package vn.capbu.tokenworker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.capbu.tokenworker.cryptoki.CertificateParts;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.Template;
import vn.capbu.tokenworker.protocol.CertificateReport;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Limits;
import vn.capbu.tokenworker.protocol.Octets;

/** The certificate objects of a token: read, written and removed one by one, by handle. */
final class CertificateObjects {

    private final CryptokiSession session;

    CertificateObjects(CryptokiSession session) {
        this.session = session;
    }

    /** Every certificate that isn't longer than {@link Limits#CERTIFICATE}. */
    List<CertificateReport> read() throws CryptokiException {
        List<CertificateReport> reports = new ArrayList<>();
        for (long object : all()) {
            byte[] value = session.attribute(object, Ck.CKA_VALUE, Limits.CERTIFICATE);
            if (value != null && value.length > 0) {
                reports.add(
                        new CertificateReport(
                                Attributes.ckaId(session, object),
                                Attributes.label(session, object),
                                Octets.of(value)));
            }
        }
        return reports;
    }

    /** Writes a certificate and compares what the token then has; does nothing when it has it already. */
    void write(Octets ckaId, String label, Octets certificate)
            throws CryptokiException, RequestFailure {
        for (CertificateReport present : read()) {
            if (present.value().equals(certificate) && present.ckaId().equals(ckaId)) {
                return;
            }
        }
        removeAlteredCopies(ckaId, certificate);
        long created = session.create(template(ckaId, label, certificate.toArray()));
        byte[] value;
        Octets id;
        try {
            value = session.attribute(created, Ck.CKA_VALUE, Limits.BYTES);
            id = Attributes.ckaId(session, created);
        } catch (CryptokiException e) {
            throw removeAltered(created, "it can't be read back: " + e.getMessage());
        }
        if (!Arrays.equals(certificate.toArray(), value)) {
            String found = value == null ? "nothing" : value.length + " other bytes";
            throw removeAltered(
                    created, "wrote " + certificate.length() + " bytes, read back " + found);
        }
        if (!id.equals(ckaId)) {
            throw removeAltered(created, "its CKA_ID became " + id);
        }
    }

    /** Undoes {@link #write}, also one that was broken off before it could compare. */
    void takeOff(Octets ckaId, Octets certificate) throws CryptokiException, RequestFailure {
        removeAlteredCopies(ckaId, certificate);
        remove(certificate);
    }

    /**
     * What a write left that was broken off between C_CreateObject and its comparison, on a token that cuts or changes values: the object
     * says by issuer and serial number that it is this certificate, under the CKA_ID that it was written with, and has other bytes.
     */
    private void removeAlteredCopies(Octets ckaId, Octets certificate)
            throws CryptokiException, RequestFailure {
        CertificateParts parts = parts(certificate.toArray());
        for (long object :
                session.find(Attributes.tokenObjects(Ck.CKO_CERTIFICATE, ckaId), Limits.OBJECTS)) {
            if (has(object, Ck.CKA_ISSUER, parts.issuer())
                    && has(object, Ck.CKA_SERIAL_NUMBER, parts.serialNumber())
                    && !has(object, Ck.CKA_VALUE, certificate.toArray())) {
                session.destroy(object);
            }
        }
    }

    private boolean has(long object, long attribute, byte[] value) throws CryptokiException {
        return Arrays.equals(value, session.attribute(object, attribute, Limits.BYTES));
    }

    /** Removes the object with exactly this value, which must be one; none is fine. */
    void remove(Octets certificate) throws CryptokiException, RequestFailure {
        List<Long> same = withValue(certificate.toArray());
        if (same.size() > 1) {
            throw new RequestFailure(
                    Failure.REFUSED_TO_PROTECT,
                    "the same certificate is on the token " + same.size() + " times");
        }
        if (same.isEmpty()) {
            return;
        }
        session.destroy(same.get(0));
        if (!withValue(certificate.toArray()).isEmpty()) {
            throw new RequestFailure(
                    Failure.DEVICE_ERROR, "the certificate is still there after C_DestroyObject");
        }
    }

    private RequestFailure removeAltered(long created, String what) {
        try {
            session.destroy(created);
            return new RequestFailure(Failure.CERTIFICATE_ALTERED, what + "; it is removed again");
        } catch (CryptokiException e) {
            return new RequestFailure(
                    Failure.CERTIFICATE_ALTERED, what + "; removing it failed: " + e.getMessage());
        }
    }

    private List<Long> withValue(byte[] certificate) throws CryptokiException {
        List<Long> same = new ArrayList<>();
        for (long object : all()) {
            if (has(object, Ck.CKA_VALUE, certificate)) {
                same.add(object);
            }
        }
        return same;
    }

    private List<Long> all() throws CryptokiException {
        return session.find(Attributes.tokenObjects(Ck.CKO_CERTIFICATE), Limits.OBJECTS);
    }

    private static Template template(Octets ckaId, String label, byte[] certificate)
            throws RequestFailure {
        CertificateParts parts = parts(certificate);
        return new Template()
                .with(Ck.CKA_CLASS, Ck.CKO_CERTIFICATE)
                .with(Ck.CKA_CERTIFICATE_TYPE, Ck.CKC_X_509)
                .with(Ck.CKA_TOKEN, true)
                .with(Ck.CKA_PRIVATE, false)
                .with(Ck.CKA_LABEL, label)
                .with(Ck.CKA_ID, ckaId.toArray())
                .with(Ck.CKA_SUBJECT, parts.subject())
                .with(Ck.CKA_ISSUER, parts.issuer())
                .with(Ck.CKA_SERIAL_NUMBER, parts.serialNumber())
                .with(Ck.CKA_VALUE, certificate);
    }

    private static CertificateParts parts(byte[] certificate) throws RequestFailure {
        try {
            return new CertificateParts(certificate);
        } catch (IllegalArgumentException e) {
            throw new RequestFailure(Failure.BAD_REQUEST, "no certificate: " + e.getMessage());
        }
    }
}
