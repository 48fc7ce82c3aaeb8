package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session with one token. Used by one thread. */
public final class CryptokiSession implements AutoCloseable {

    private static final int FIND_STEP = 16;
    private static final int MAX_SIGNATURE = 1024;

    private final FunctionList functions;
    private final long handle;

    CryptokiSession(FunctionList functions, long handle) {
        this.functions = functions;
        this.handle = handle;
    }

    /**
     * C_Login, once.
     *
     * @param user CKU_USER, CKU_SO or CKU_CONTEXT_SPECIFIC
     * @param pin the bytes of the PIN, empty where it is entered on the device; the native copy is wiped
     * @return the CK_RV
     */
    public long login(long user, byte[] pin) {
        if (pin.length == 0) {
            return functions.call(CkFunction.C_Login, handle, user, null, 0L);
        }
        try (Memory copy = new Memory(pin.length)) {
            copy.write(0, pin, 0, pin.length);
            try {
                return functions.call(CkFunction.C_Login, handle, user, copy, (long) pin.length);
            } finally {
                copy.clear();
            }
        }
    }

    /**
     * C_SetPIN, once; the PIN of whoever is logged in.
     *
     * @param present the bytes of the PIN that holds; its native copy and that of the next are wiped
     * @return the CK_RV
     */
    public long setPin(byte[] present, byte[] next) {
        try (Memory old = new Memory(present.length);
                Memory copy = new Memory(next.length)) {
            old.write(0, present, 0, present.length);
            copy.write(0, next, 0, next.length);
            try {
                return functions.call(
                        CkFunction.C_SetPIN,
                        handle,
                        old,
                        (long) present.length,
                        copy,
                        (long) next.length);
            } finally {
                old.clear();
                copy.clear();
            }
        }
    }

    /**
     * C_InitPIN, once; the customer's PIN, set by the security officer who is logged in.
     *
     * @param next the bytes of the new PIN; the native copy is wiped
     * @return the CK_RV
     */
    public long initPin(byte[] next) {
        try (Memory copy = new Memory(next.length)) {
            copy.write(0, next, 0, next.length);
            try {
                return functions.call(CkFunction.C_InitPIN, handle, copy, (long) next.length);
            } finally {
                copy.clear();
            }
        }
    }

    /** C_Logout; that nobody is logged in is no error. */
    public void logout() {
        functions.call(CkFunction.C_Logout, handle);
    }

    /**
     * Handles of the objects that match.
     *
     * @param limit at most so many are returned
     */
    public List<Long> find(Template template, int limit) throws CryptokiException {
        try (Memory attributes = template.toMemory()) {
            functions.require(CkFunction.C_FindObjectsInit, handle, attributes, template.count());
        }
        List<Long> found = new ArrayList<>();
        try (Memory handles = new Memory((long) FIND_STEP * Layout.ULONG);
                Memory count = new Memory(Layout.ULONG)) {
            long more;
            do {
                functions.require(
                        CkFunction.C_FindObjects, handle, handles, (long) FIND_STEP, count);
                more = Math.min(Layout.ulong(count, 0), FIND_STEP);
                for (int i = 0; i < more && found.size() < limit; i++) {
                    found.add(Layout.ulong(handles, (long) i * Layout.ULONG));
                }
            } while (more > 0 && found.size() < limit);
        } finally {
            functions.call(CkFunction.C_FindObjectsFinal, handle);
        }
        return found;
    }

    /**
     * Reads one attribute.
     *
     * @param limit the longest value taken, in bytes
     * @return null when the object has none, it is sensitive, or it is longer
     */
    public byte @Nullable [] attribute(long object, long type, int limit) throws CryptokiException {
        try (Memory attribute = new Memory(Template.ATTRIBUTE_SIZE)) {
            Template.attribute(attribute, 0, type, Pointer.NULL, 0);
            if (!readable(
                    functions.call(
                            CkFunction.C_GetAttributeValue, handle, object, attribute, 1L))) {
                return null;
            }
            long length = Template.length(attribute);
            if (length == 0) {
                return new byte[0];
            }
            if (length == Layout.UNAVAILABLE || length < 0 || length > limit) {
                return null;
            }
            try (Memory value = new Memory(length)) {
                Template.attribute(attribute, 0, type, value, length);
                functions.require(CkFunction.C_GetAttributeValue, handle, object, attribute, 1L);
                return value.getByteArray(0, (int) Math.min(Template.length(attribute), length));
            }
        }
    }

    private static boolean readable(long answer) throws CryptokiException {
        if (answer == Ck.CKR_ATTRIBUTE_TYPE_INVALID || answer == Ck.CKR_ATTRIBUTE_SENSITIVE) {
            return false;
        }
        FunctionList.check(CkFunction.C_GetAttributeValue, answer);
        return true;
    }

    /** C_CreateObject. */
    public long create(Template template) throws CryptokiException {
        try (Memory attributes = template.toMemory();
                Memory object = new Memory(Layout.ULONG)) {
            functions.require(
                    CkFunction.C_CreateObject, handle, attributes, template.count(), object);
            return Layout.ulong(object, 0);
        }
    }

    /** C_DestroyObject. */
    public void destroy(long object) throws CryptokiException {
        functions.require(CkFunction.C_DestroyObject, handle, object);
    }

    /** C_GenerateKeyPair, with a mechanism that has no parameter. */
    public KeyPairHandles generateKeyPair(
            long mechanism, Template publicTemplate, Template privateTemplate)
            throws CryptokiException {
        try (Memory mechanismBlock = mechanism(mechanism);
                Memory publicAttributes = publicTemplate.toMemory();
                Memory privateAttributes = privateTemplate.toMemory();
                Memory publicKey = new Memory(Layout.ULONG);
                Memory privateKey = new Memory(Layout.ULONG)) {
            functions.require(
                    CkFunction.C_GenerateKeyPair,
                    handle,
                    mechanismBlock,
                    publicAttributes,
                    publicTemplate.count(),
                    privateAttributes,
                    privateTemplate.count(),
                    publicKey,
                    privateKey);
            return new KeyPairHandles(Layout.ulong(publicKey, 0), Layout.ulong(privateKey, 0));
        }
    }

    /** C_SignInit, with a mechanism that has no parameter. */
    public void signInit(long mechanism, long key) throws CryptokiException {
        try (Memory block = mechanism(mechanism)) {
            functions.require(CkFunction.C_SignInit, handle, block, key);
        }
    }

    /** C_Sign, after {@link #signInit}. */
    public byte[] sign(byte[] data) throws CryptokiException {
        try (Memory input = new Memory(data.length);
                Memory signature = new Memory(MAX_SIGNATURE);
                Memory length = new Memory(Layout.ULONG)) {
            input.write(0, data, 0, data.length);
            Layout.ulong(length, 0, MAX_SIGNATURE);
            functions.require(
                    CkFunction.C_Sign, handle, input, (long) data.length, signature, length);
            return signature.getByteArray(
                    0, (int) Math.min(Layout.ulong(length, 0), MAX_SIGNATURE));
        }
    }

    /** C_CloseSession; a session that is gone already is no error. */
    @Override
    public void close() {
        functions.call(CkFunction.C_CloseSession, handle);
    }

    private static Memory mechanism(long type) {
        int parameter = Layout.align(Layout.ULONG, Layout.POINTER);
        int length = Layout.align(parameter + Layout.POINTER, Layout.ULONG);
        Memory block = new Memory(length + (long) Layout.ULONG);
        block.clear();
        Layout.ulong(block, 0, type);
        return block;
    }

    /** Handles of a new key pair. */
    public record KeyPairHandles(long publicKey, long privateKey) {}
}
