package vn.capbu.tokenworker;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The way to the console, out of the reach of the library: what a vendor prints to standard output goes to standard error
 * instead of into the messages. And the only way to end a worker before its call is done: Ctrl-C at the terminal is for the
 * console, which then closes the channel.
 */
final class PrivateChannel {

    private PrivateChannel() {}

    /** Takes standard output for the messages; call once, before anything is loaded. */
    static OutputStream take() {
        return Platform.isWindows() ? takeOnWindows() : takeOnPosix();
    }

    private static OutputStream takeOnPosix() {
        LibC libc = Native.load(LibC.class);
        int own = libc.dup(LibC.STDOUT);
        libc.fcntl(own, LibC.F_SETFD, LibC.FD_CLOEXEC);
        libc.dup2(LibC.STDERR, LibC.STDOUT);
        libc.signal(LibC.SIGINT, LibC.SIG_IGN);
        libc.signal(LibC.SIGHUP, LibC.SIG_IGN);
        return new DescriptorOutput(libc, own);
    }

    /**
     * The JVM keeps the handle that it started with; a library that is loaded later asks for the standard handle and gets
     * standard error. C runtimes that the JVM shares keep theirs, so garbage is possible here, and detected as such.
     */
    private static OutputStream takeOnWindows() {
        OutputStream own = new FileOutputStream(FileDescriptor.out);
        Kernel32 kernel = Native.load("kernel32", Kernel32.class);
        kernel.SetStdHandle(
                Kernel32.STD_OUTPUT_HANDLE, kernel.GetStdHandle(Kernel32.STD_ERROR_HANDLE));
        return own;
    }

    /** The calls of the C library, with their POSIX names. */
    interface LibC extends Library {
        int STDOUT = 1;
        int STDERR = 2;
        int F_SETFD = 2;
        int FD_CLOEXEC = 1;
        int SIGHUP = 1;
        int SIGINT = 2;
        Pointer SIG_IGN = Pointer.createConstant(1);

        int dup(int descriptor) throws LastErrorException;

        int dup2(int from, int to) throws LastErrorException;

        int fcntl(int descriptor, int command, Object... arguments) throws LastErrorException;

        Pointer signal(int signal, Pointer handler) throws LastErrorException;

        NativeLong write(int descriptor, Pointer bytes, NativeLong count) throws LastErrorException;
    }

    /** The calls of Windows, with their names there. */
    interface Kernel32 extends Library {
        int STD_OUTPUT_HANDLE = -11;
        int STD_ERROR_HANDLE = -12;

        Pointer GetStdHandle(int which);

        boolean SetStdHandle(int which, Pointer handle);
    }

    /** Writes to a file descriptor that Java has no stream for. */
    private static final class DescriptorOutput extends OutputStream {

        private static final int EINTR = 4;

        private final LibC libc;
        private final int descriptor;

        DescriptorOutput(LibC libc, int descriptor) {
            this.libc = libc;
            this.descriptor = descriptor;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return;
            }
            try (Memory copy = new Memory(length)) {
                copy.write(0, bytes, offset, length);
                long done = 0;
                while (done < length) {
                    done += writeSome(copy.share(done), length - done);
                }
            }
        }

        private long writeSome(Pointer bytes, long count) throws IOException {
            try {
                return libc.write(descriptor, bytes, new NativeLong(count)).longValue();
            } catch (LastErrorException e) {
                if (e.getErrorCode() == EINTR) {
                    return 0;
                }
                throw new IOException("the console can't be written to", e);
            }
        }
    }
}
