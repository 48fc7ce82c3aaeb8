package vn.capbu.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/**
 * Reads files that are small as long as they are what they should be. One that is longer, grows while it is read or never ends, such
 * as a device that a link points to, is an error and can't fill the memory.
 */
public final class SmallFile {

    /** As much as a file of settings, keys or a few certificates may have, in bytes. */
    public static final int SETTINGS = 1024 * 1024;

    private static final int FIRST = 8192;

    private SmallFile() {}

    /** A file is longer than one of its kind ever is; the message names it and the limit. */
    public static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLongException(Path file, int atMost) {
            super(file + " is over " + atMost + " bytes long");
        }
    }

    /**
     * Reads all of it; what it was read into on the way is overwritten, so that a secret is in the answer only.
     *
     * @param atMost longest content, in bytes
     * @throws TooLongException when it is longer
     * @throws IOException when it can't be read
     */
    public static byte[] read(Path file, int atMost) throws IOException {
        byte[] room = new byte[Math.min(FIRST, atMost + 1)];
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = 0; got >= 0; got = in.read(room, length, room.length - length)) {
                length += got;
                if (length > atMost) {
                    throw new TooLongException(file, atMost);
                }
                if (length == room.length) {
                    room = grown(room, (int) Math.min(2L * length, atMost + 1L));
                }
            }
            return Arrays.copyOf(room, length);
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    private static byte[] grown(byte[] room, int size) {
        byte[] larger = Arrays.copyOf(room, size);
        Arrays.fill(room, (byte) 0);
        return larger;
    }

    /**
     * Reads a text of up to {@link #SETTINGS} bytes.
     *
     * @throws TooLongException when it is longer
     * @throws IOException when it can't be read, or isn't in this character set
     */
    public static String text(Path file, Charset charset) throws IOException {
        return text(file, charset, SETTINGS);
    }

    /**
     * Reads a text.
     *
     * @param atMost longest content, in bytes
     * @throws TooLongException when it is longer
     * @throws IOException when it can't be read, or isn't in this character set
     */
    public static String text(Path file, Charset charset, int atMost) throws IOException {
        return charset.newDecoder().decode(ByteBuffer.wrap(read(file, atMost))).toString();
    }

    /**
     * Reads properties in UTF-8 of up to {@link #SETTINGS} bytes.
     *
     * @throws TooLongException when they are longer
     * @throws IOException when they can't be read
     * @throws IllegalArgumentException when they hold a malformed escape
     */
    public static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text(file, StandardCharsets.UTF_8)));
        return properties;
    }
}
