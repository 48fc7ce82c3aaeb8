package vn.capbu.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to a folder: an operating-system lock on a file in it, which ends with the process however it
 * ends. The holder's pid stands beside it for the message to the next one.
 */
public final class DirectoryLock implements AutoCloseable {

    private static final String LOCK_FILE = "lock";
    private static final String PID_FILE = "lock.pid";

    private final FileChannel channel;
    private final FileLock lock;

    private DirectoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder, or says who has it.
     *
     * @throws HeldException when another process (or this one) holds it
     * @throws IOException when the lock file can't be written
     */
    public static DirectoryLock acquire(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(LOCK_FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new HeldException(folder, holder(folder));
            }
            Files.writeString(
                    folder.resolve(PID_FILE),
                    Long.toString(ProcessHandle.current().pid()),
                    StandardCharsets.US_ASCII);
            taken = true;
            return new DirectoryLock(channel, lock);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static long holder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(PID_FILE))) {
            ByteBuffer buffer = ByteBuffer.allocate(20);
            channel.read(buffer);
            return Long.parseLong(
                    new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII)
                            .strip());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    /** Somebody else holds the folder. */
    public static final class HeldException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Path folder;
        private final long pid;

        HeldException(Path folder, long pid) {
            super(folder + " is in use by process " + pid);
            this.folder = folder;
            this.pid = pid;
        }

        /** The folder that is held. */
        public Path folder() {
            return folder;
        }

        /** The holder's process id, -1 when it isn't known. */
        public long pid() {
            return pid;
        }
    }
}
