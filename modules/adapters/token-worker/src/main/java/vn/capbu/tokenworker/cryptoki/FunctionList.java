package vn.capbu.tokenworker.cryptoki;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.cryptoki.UnusableModuleException.Reason;

/** The CK_FUNCTION_LIST of a loaded module. The library stays loaded as long as the process lives. */
final class FunctionList {

    private final Pointer list;
    private final Map<CkFunction, Function> functions = new EnumMap<>(CkFunction.class);

    private FunctionList(Pointer list) {
        this.list = list;
    }

    static FunctionList load(String path) throws UnusableModuleException {
        if (!Files.isRegularFile(Path.of(path))) {
            throw new UnusableModuleException(Reason.MISSING, "there is no file " + path);
        }
        NativeLibrary library;
        try {
            library = NativeLibrary.getInstance(path);
        } catch (UnsatisfiedLinkError e) {
            throw new UnusableModuleException(Reason.UNLOADABLE, String.valueOf(e.getMessage()));
        }
        Function getFunctionList;
        try {
            getFunctionList = library.getFunction("C_GetFunctionList");
        } catch (UnsatisfiedLinkError e) {
            throw new UnusableModuleException(
                    Reason.NOT_PKCS11, path + " has no C_GetFunctionList");
        }
        try (Memory result = new Memory(Layout.POINTER)) {
            result.clear();
            long answer = value(getFunctionList.invoke(NativeLong.class, new Object[] {result}));
            Pointer list = result.getPointer(0);
            if (answer != Ck.CKR_OK || list == null) {
                throw new UnusableModuleException(
                        Reason.NOT_PKCS11,
                        "C_GetFunctionList answered " + ReturnValue.name(answer));
            }
            return new FunctionList(list);
        }
    }

    /** Calls a function of the C library as those of a module are called. */
    static void prepare(Memory memory) {
        NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
                .getFunction("memcmp")
                .invoke(NativeLong.class, new Object[] {memory, memory, new NativeLong(1)});
    }

    /**
     * Calls a function.
     *
     * @param arguments pointers, null, or Long for a CK_ULONG
     * @return its CK_RV
     */
    long call(CkFunction function, @Nullable Object... arguments) {
        @Nullable Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            converted[i] = argument instanceof Long number ? new NativeLong(number) : argument;
        }
        Function target = functions.computeIfAbsent(function, this::resolve);
        return target == null
                ? Ck.CKR_FUNCTION_NOT_SUPPORTED
                : value(target.invoke(NativeLong.class, converted));
    }

    /** Whether the list has an address for a function. */
    boolean has(CkFunction function) {
        return functions.computeIfAbsent(function, this::resolve) != null;
    }

    /** Calls a function that has to answer CKR_OK. */
    void require(CkFunction function, @Nullable Object... arguments) throws CryptokiException {
        check(function, call(function, arguments));
    }

    static void check(CkFunction function, long answer) throws CryptokiException {
        if (answer != Ck.CKR_OK) {
            throw new CryptokiException(function.name(), answer);
        }
    }

    private @Nullable Function resolve(CkFunction function) {
        Pointer address = list.getPointer(function.offset());
        return address == null ? null : Function.getFunction(address);
    }

    private static long value(Object result) {
        long value = ((NativeLong) result).longValue();
        return Layout.ULONG == 8 ? value : value & 0xFFFF_FFFFL;
    }
}
