package vn.capbu.tokenworker;

import java.nio.charset.StandardCharsets;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.CryptokiSession;
import vn.capbu.tokenworker.cryptoki.Template;
import vn.capbu.tokenworker.protocol.Octets;

/** Reads attributes that every object has, within limits. */
final class Attributes {

    private static final int MAX_ID = 256;
    private static final int MAX_LABEL = 1024;

    private Attributes() {}

    /** CKA_ID, empty when there is none. */
    static Octets ckaId(CryptokiSession session, long object) throws CryptokiException {
        byte[] id = session.attribute(object, Ck.CKA_ID, MAX_ID);
        return id == null ? Octets.EMPTY : Octets.of(id);
    }

    /** CKA_LABEL, empty when there is none. */
    static String label(CryptokiSession session, long object) throws CryptokiException {
        byte[] label = session.attribute(object, Ck.CKA_LABEL, MAX_LABEL);
        return label == null ? "" : new String(label, StandardCharsets.UTF_8);
    }

    /** Objects of a class on the token, not those of the session. */
    static Template tokenObjects(long objectClass) {
        return new Template().with(Ck.CKA_CLASS, objectClass).with(Ck.CKA_TOKEN, true);
    }

    /** The same with a CKA_ID. */
    static Template tokenObjects(long objectClass, Octets ckaId) {
        return tokenObjects(objectClass).with(Ck.CKA_ID, ckaId.toArray());
    }
}
