package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An initialised PKCS#11 module. C_Finalize is never called: the process ends instead, because other layers in it share the
 * module's state. Used by one thread.
 */
public final class Cryptoki {

    private static final int MAX_SLOTS = 256;
    private static final int MAX_MECHANISMS = 1024;
    private static final int SLOT_FLAGS = 64 + 32;
    private static final int SLOT_INFO_SIZE = SLOT_FLAGS + Layout.ULONG + 2 + 2;
    private static final int INFO_DESCRIPTION = Layout.align(2 + 32, Layout.ULONG) + Layout.ULONG;
    private static final int INFO_SIZE = INFO_DESCRIPTION + 32 + 2;

    /** Room for what a module writes past the end of a structure, in good faith or not. */
    private static final int SLACK = 64;

    private final FunctionList functions;
    private final long lockingAnswer;

    private Cryptoki(FunctionList functions, long lockingAnswer) {
        this.functions = functions;
        this.lockingAnswer = lockingAnswer;
    }

    /**
     * Loads a library and initialises it, with the system's locks where the module takes them.
     *
     * @throws UnusableModuleException when the file is no PKCS#11 module
     * @throws CryptokiException when C_Initialize refuses
     */
    public static Cryptoki load(String library) throws UnusableModuleException, CryptokiException {
        FunctionList functions = FunctionList.load(library);
        long withLocks = initialize(functions);
        long answer = withLocks;
        if (answer != Ck.CKR_OK && answer != Ck.CKR_CRYPTOKI_ALREADY_INITIALIZED) {
            answer = functions.call(CkFunction.C_Initialize, (Object) null);
        }
        if (answer != Ck.CKR_CRYPTOKI_ALREADY_INITIALIZED) {
            FunctionList.check(CkFunction.C_Initialize, answer);
        }
        return new Cryptoki(
                functions,
                withLocks == Ck.CKR_CRYPTOKI_ALREADY_INITIALIZED ? Ck.CKR_OK : withLocks);
    }

    /** Initialises what calls of a module need of this process: one call of the C library, in the way of those. No module is loaded. */
    public static void prepare() {
        try (Memory memory = cleared(Layout.ULONG)) {
            FunctionList.prepare(memory);
            Layout.ulong(memory, 0, CkFunction.C_Initialize.offset());
        }
    }

    private static long initialize(FunctionList functions) {
        int flags = 4 * Layout.POINTER;
        int reserved = Layout.align(flags + Layout.ULONG, Layout.POINTER);
        try (Memory arguments = new Memory(reserved + (long) Layout.POINTER)) {
            arguments.clear();
            Layout.ulong(arguments, flags, Ck.CKF_OS_LOCKING_OK);
            return functions.call(CkFunction.C_Initialize, arguments);
        }
    }

    /** CK_INFO: manufacturerID and libraryDescription. */
    public List<String> describe() throws CryptokiException {
        try (Memory info = cleared(INFO_SIZE)) {
            functions.require(CkFunction.C_GetInfo, info);
            return List.of(Texts.padded(info, 2, 32), Texts.padded(info, INFO_DESCRIPTION, 32));
        }
    }

    /** CK_INFO as a whole, and what C_Initialize said to the system's locks. */
    public LibraryInfo info() throws CryptokiException {
        try (Memory info = cleared(INFO_SIZE)) {
            functions.require(CkFunction.C_GetInfo, info);
            return new LibraryInfo(
                    Texts.padded(info, 2, 32),
                    Texts.padded(info, INFO_DESCRIPTION, 32),
                    version(info, INFO_DESCRIPTION + 32),
                    version(info, 0),
                    lockingAnswer == Ck.CKR_OK ? "" : ReturnValue.name(lockingAnswer));
        }
    }

    private static String version(Memory info, long at) {
        return (info.getByte(at) & 0xFF) + "." + (info.getByte(at + 1) & 0xFF);
    }

    /** Whether the module has a function at all. */
    public boolean has(Probe probe) {
        return functions.has(probe.function());
    }

    /** Calls a function with a session that doesn't exist, and gives its CK_RV. */
    public long probe(Probe probe) {
        return new ProbeCalls(functions).call(probe);
    }

    /** The longest key of a mechanism, in bits; 0 when the token doesn't say. */
    public long longestKey(long slot, long mechanism) {
        try (Memory info = cleared(3L * Layout.ULONG)) {
            long answer = functions.call(CkFunction.C_GetMechanismInfo, slot, mechanism, info);
            return answer == Ck.CKR_OK ? Layout.ulong(info, Layout.ULONG) : 0;
        }
    }

    /** All CK_SLOT_IDs, with a token or without; asking makes the module look for new ones. */
    public List<Long> slots() throws CryptokiException {
        return ulongs(CkFunction.C_GetSlotList, MAX_SLOTS, (byte) 0);
    }

    /** A slot, asked afresh. */
    public SlotInfo slot(long slot) throws CryptokiException {
        try (Memory info = cleared(SLOT_INFO_SIZE)) {
            functions.require(CkFunction.C_GetSlotInfo, slot, info);
            return new SlotInfo(
                    Texts.padded(info, 0, 64),
                    (Layout.ulong(info, SLOT_FLAGS) & Ck.CKF_TOKEN_PRESENT) != 0);
        }
    }

    /** The token in a slot, read afresh. */
    public TokenInfo token(long slot) throws CryptokiException {
        try (Memory info = cleared(TokenInfo.SIZE)) {
            functions.require(CkFunction.C_GetTokenInfo, slot, info);
            return TokenInfo.read(info);
        }
    }

    /** The CKM_ numbers that the token offers. */
    public Set<Long> mechanisms(long slot) throws CryptokiException {
        return new HashSet<>(ulongs(CkFunction.C_GetMechanismList, MAX_MECHANISMS, slot));
    }

    /** Opens a session. */
    public CryptokiSession open(long slot, boolean readWrite) throws CryptokiException {
        long flags = Ck.CKF_SERIAL_SESSION | (readWrite ? Ck.CKF_RW_SESSION : 0);
        try (Memory handle = cleared(Layout.ULONG)) {
            functions.require(CkFunction.C_OpenSession, slot, flags, null, null, handle);
            return new CryptokiSession(functions, Layout.ulong(handle, 0));
        }
    }

    /** The usual two calls: how many, then the list; again when it has grown in between. */
    private List<Long> ulongs(CkFunction function, int limit, Object subject)
            throws CryptokiException {
        try (Memory count = cleared(Layout.ULONG)) {
            long answer;
            do {
                functions.require(function, subject, null, count);
                long room = Math.min(Layout.ulong(count, 0), limit);
                if (room == 0) {
                    return List.of();
                }
                Layout.ulong(count, 0, room);
                try (Memory list = cleared(room * Layout.ULONG)) {
                    answer = functions.call(function, subject, list, count);
                    if (answer == Ck.CKR_OK) {
                        return read(list, Math.min(Layout.ulong(count, 0), room));
                    }
                }
            } while (answer == Ck.CKR_BUFFER_TOO_SMALL && Layout.ulong(count, 0) <= limit);
            throw new CryptokiException(function.name(), answer);
        }
    }

    private static List<Long> read(Memory list, long count) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(Layout.ulong(list, (long) i * Layout.ULONG));
        }
        return values;
    }

    private static Memory cleared(long size) {
        Memory memory = new Memory(size + SLACK);
        memory.clear();
        return memory;
    }
}
