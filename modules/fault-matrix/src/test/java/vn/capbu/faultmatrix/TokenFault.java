package vn.capbu.faultmatrix;

/** What happens at one PKCS#11 call. */
enum TokenFault {
    /** The call answers CKR_DEVICE_ERROR. */
    ERROR("fail CKR_DEVICE_ERROR"),
    /** The token is pulled; it comes back in another slot. */
    PULL("pull"),
    /** SIGKILL for the worker. */
    WORKER_KILLED("kill"),
    /** SIGKILL for the console. */
    CONSOLE_KILLED("kill-parent"),
    /** The same, and the console stays down until the authority has revoked what wasn't confirmed. */
    CONSOLE_KILLED_FOR_HOURS("kill-parent");

    private final String action;

    TokenFault(String action) {
        this.action = action;
    }

    boolean killsConsole() {
        return this == CONSOLE_KILLED || this == CONSOLE_KILLED_FOR_HOURS;
    }

    /** The directive of the fault module for one of all calls of workers. */
    String directive(int call, boolean after) {
        return "on * nth " + call + " role worker " + action + (after ? " after" : "");
    }
}
