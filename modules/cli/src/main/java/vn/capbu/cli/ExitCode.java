package vn.capbu.cli;

/** What a command tells the program that called it. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILURES = 1;
    static final int USAGE = 2;
    static final int NOT_STARTED = 3;

    private ExitCode() {}
}
