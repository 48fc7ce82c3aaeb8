package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import vn.capbu.kernel.database.DatabaseCareException;

/** Writes a file beside its place, reads it again, and puts it there when it is what it should be; nobody but its owner reads it. */
final class CarefulFile {

    private CarefulFile() {}

    /** Writes the file. */
    @FunctionalInterface
    interface Writer {
        /** Writes to a stream that the caller closes. */
        void writeTo(OutputStream out) throws IOException, DatabaseCareException;
    }

    /** Reads the file again. */
    @FunctionalInterface
    interface Judge {
        /** Throws when it isn't what it should be. */
        void judge(Path draft) throws IOException, SQLException, DatabaseCareException;
    }

    static void write(Path target, Writer writer, Judge judge)
            throws IOException, SQLException, DatabaseCareException {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IOException(target + " is no file");
        }
        Path draft = Files.createTempFile(folder, ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                writer.writeTo(out);
                out.flush();
                channel.force(true);
            }
            judge.judge(draft);
            Files.move(draft, whole);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
