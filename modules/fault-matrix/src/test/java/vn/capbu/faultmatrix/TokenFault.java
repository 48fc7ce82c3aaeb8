package vn.capbu.faultmatrix;

import java.util.List;

/** What happens at one PKCS#11 call. */
enum TokenFault {
    /** The call fails; with which answer goes round over the calls. */
    ERROR("fail"),
    /** The token is pulled; it comes back in another slot. */
    PULL("pull"),
    /** SIGKILL for the worker. */
    WORKER_KILLED("kill"),
    /** SIGKILL for the console. */
    CONSOLE_KILLED("kill-parent"),
    /** The same, and the console stays down until the authority has revoked what wasn't confirmed. */
    CONSOLE_KILLED_FOR_HOURS("kill-parent");

    /** Answers that a token may give to any call, and that say different things of it. */
    private static final List<String> ANSWERS =
            List.of(
                    "CKR_DEVICE_ERROR",
                    "CKR_GENERAL_ERROR",
                    "CKR_FUNCTION_FAILED",
                    "CKR_SESSION_HANDLE_INVALID",
                    "CKR_DEVICE_MEMORY",
                    "CKR_TOKEN_NOT_PRESENT",
                    "CKR_DEVICE_REMOVED");

    private final String action;

    TokenFault(String action) {
        this.action = action;
    }

    boolean killsConsole() {
        return this == CONSOLE_KILLED || this == CONSOLE_KILLED_FOR_HOURS;
    }

    /** The directive of the fault module for one of all calls of workers. */
    String directive(int call, boolean after) {
        String answer = this == ERROR ? " " + ANSWERS.get(call % ANSWERS.size()) : "";
        return "on * nth " + call + " role worker " + action + answer + (after ? " after" : "");
    }
}
