package vn.capbu.renewal.internal;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession;

/** A logged-in token and the PIN that it accepted, for the time of one renewal. */
record TokenWork(TokenSession session, Pin pin) {

    /** Signs with the old pair of a renewal. */
    RequestSigner oldKey(Renewal renewal) {
        PublicKey key = oldPublicKey(renewal);
        return signer(
                renewal.plan().oldCkaId(), Bytes.of(key.getEncoded()), SignatureScheme.of(key));
    }

    /** Signs with the key to certify: of the kind of the old one. */
    RequestSigner newKey(Renewal renewal) {
        Bytes publicKey = publicKey(renewal);
        return signer(
                renewal.plan().newCkaId(), publicKey, SignatureScheme.of(oldPublicKey(renewal)));
    }

    /** Writes a certificate for the key to certify; does nothing when it is there. */
    void write(Renewal renewal, Bytes certificate) throws TokenException {
        session.writeCertificate(renewal.plan().newCkaId(), renewal.plan().newLabel(), certificate);
    }

    /** Removes a key pair that the renewal generated; leaves the token alone when the key stays. */
    void discardNewKey(Renewal renewal) throws TokenException {
        if (renewal.plan().keyPolicy() == KeyPolicy.SAME_KEY) {
            return;
        }
        Bytes publicKey = renewal.evidence().publicKey();
        if (publicKey != null) {
            session.removeOrphanKeyPair(
                    renewal.plan().newCkaId(), PublicKeyHash.of(publicKey.toArray()));
            return;
        }
        session.removeUnfinishedKeys(renewal.plan().newCkaId());
    }

    static Bytes publicKey(Renewal renewal) {
        Bytes publicKey = renewal.evidence().publicKey();
        if (publicKey == null) {
            throw new IllegalStateException(
                    "renewal " + renewal.id() + " has no key in " + renewal.state());
        }
        return publicKey;
    }

    static PublicKey oldPublicKey(Renewal renewal) {
        try {
            return Certificates.parse(renewal.plan().oldCertificate()).getPublicKey();
        } catch (CertificateException e) {
            throw new IllegalStateException(
                    "renewal " + renewal.id() + " holds a damaged certificate", e);
        }
    }

    private RequestSigner signer(Bytes ckaId, Bytes publicKey, SignatureScheme scheme) {
        return new RequestSigner() {
            @Override
            public Bytes publicKey() {
                return publicKey;
            }

            @Override
            public SignatureScheme scheme() {
                return scheme;
            }

            @Override
            public byte[] sign(byte[] data) throws TokenException {
                return session.sign(ckaId, scheme, data);
            }
        };
    }
}
