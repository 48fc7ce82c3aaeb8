package vn.capbu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs one command and ends the process with its exit code. */
public final class Main {

    private Main() {}

    /** Standard output and error are UTF-8, whatever the machine's locale is. */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Session session = new Session(new ServiceLoaderServices(), out, err);
        CommandLog.install(session::homePath);
        int exitCode = CapbuCommand.execute(session, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
