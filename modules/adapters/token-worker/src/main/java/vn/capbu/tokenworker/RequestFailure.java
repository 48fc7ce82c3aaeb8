package vn.capbu.tokenworker;

import java.util.Map;
import vn.capbu.tokenworker.cryptoki.Ck;
import vn.capbu.tokenworker.cryptoki.CryptokiException;
import vn.capbu.tokenworker.cryptoki.UnusableModuleException;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Response;

/** A request that can't be done, in the terms of the protocol. */
final class RequestFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MAX_DETAIL = 1000;

    private static final Map<Long, Failure> BY_ANSWER =
            Map.ofEntries(
                    Map.entry(Ck.CKR_SLOT_ID_INVALID, Failure.TOKEN_GONE),
                    Map.entry(Ck.CKR_DEVICE_REMOVED, Failure.TOKEN_GONE),
                    Map.entry(Ck.CKR_TOKEN_NOT_PRESENT, Failure.TOKEN_GONE),
                    Map.entry(Ck.CKR_TOKEN_NOT_RECOGNIZED, Failure.TOKEN_GONE),
                    Map.entry(Ck.CKR_SESSION_HANDLE_INVALID, Failure.LOGIN_LOST),
                    Map.entry(Ck.CKR_SESSION_CLOSED, Failure.LOGIN_LOST),
                    Map.entry(Ck.CKR_USER_NOT_LOGGED_IN, Failure.LOGIN_LOST),
                    Map.entry(Ck.CKR_DEVICE_MEMORY, Failure.TOKEN_FULL),
                    Map.entry(Ck.CKR_FUNCTION_NOT_SUPPORTED, Failure.UNSUPPORTED),
                    Map.entry(Ck.CKR_KEY_SIZE_RANGE, Failure.UNSUPPORTED),
                    Map.entry(Ck.CKR_MECHANISM_INVALID, Failure.UNSUPPORTED),
                    Map.entry(Ck.CKR_MECHANISM_PARAM_INVALID, Failure.UNSUPPORTED),
                    Map.entry(Ck.CKR_CURVE_NOT_SUPPORTED, Failure.UNSUPPORTED),
                    Map.entry(Ck.CKR_TEMPLATE_INCONSISTENT, Failure.UNSUPPORTED));

    private final Failure failure;
    private final String answer;

    RequestFailure(Failure failure, String detail) {
        this(failure, "", detail);
    }

    private RequestFailure(Failure failure, String answer, String detail) {
        super(detail);
        this.failure = failure;
        this.answer = answer;
    }

    /** A call on the token failed. */
    static RequestFailure of(CryptokiException e) {
        return new RequestFailure(
                BY_ANSWER.getOrDefault(e.value(), Failure.DEVICE_ERROR),
                e.answer(),
                String.valueOf(e.getMessage()));
    }

    /** A call failed, and the token isn't in its slot any more. */
    static RequestFailure gone(CryptokiException e) {
        return new RequestFailure(
                Failure.TOKEN_GONE, e.answer(), e.getMessage() + "; the token left its slot");
    }

    /** A call on the module as a whole failed. */
    static RequestFailure ofModule(CryptokiException e) {
        return new RequestFailure(Failure.MODULE_ERROR, e.answer(), String.valueOf(e.getMessage()));
    }

    /** The module can't be used at all. */
    static RequestFailure of(UnusableModuleException e) {
        Failure failure =
                switch (e.reason()) {
                    case MISSING -> Failure.LIBRARY_MISSING;
                    case UNLOADABLE -> Failure.LIBRARY_UNLOADABLE;
                    case NOT_PKCS11 -> Failure.NOT_PKCS11;
                };
        return new RequestFailure(failure, String.valueOf(e.getMessage()));
    }

    Response.Failed toResponse() {
        String detail = String.valueOf(getMessage());
        return new Response.Failed(
                failure, answer, detail.substring(0, Math.min(detail.length(), MAX_DETAIL)));
    }
}
