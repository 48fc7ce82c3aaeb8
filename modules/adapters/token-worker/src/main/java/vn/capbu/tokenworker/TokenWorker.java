package vn.capbu.tokenworker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.capbu.tokenworker.protocol.MessagePort;

/**
 * The process that loads a PKCS#11 library. Takes requests from standard input, which isn't buffered because PINs come
 * through it, until that is closed: when the console ends, however it does, its workers end. It is halted, not wound up: the
 * module's own clean-up has been seen to hang, and nothing here needs any.
 */
public final class TokenWorker {

    /** The exit code after the console closed the channel. */
    public static final int ENDED = 0;

    /** The exit code when the channel to the console broke. */
    public static final int CHANNEL_BROKEN = 3;

    /** The exit code when the last call didn't end after the console had. */
    public static final int CALL_HUNG = 4;

    private TokenWorker() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        int code = ENDED;
        try {
            run(new FileInputStream(FileDescriptor.in));
        } catch (IOException | InterruptedException e) {
            code = CHANNEL_BROKEN;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void run(InputStream in) throws IOException, InterruptedException {
        RequestLoop loop =
                new RequestLoop(
                        MessagePort.ofWorker(in, PrivateChannel.take()),
                        new Worker(),
                        new Preparation());
        ExecutorService reader = Executors.newSingleThreadExecutor();
        reader.execute(() -> read(loop));
        loop.work();
    }

    private static void read(RequestLoop loop) {
        try {
            if (!loop.read()) {
                Runtime.getRuntime().halt(CALL_HUNG);
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(CHANNEL_BROKEN);
        }
    }
}
