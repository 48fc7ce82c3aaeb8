package vn.capbu.tokenworker.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a message: magic, sequence number, type, length and CRC-32 of the payload, payload. The check value is for
 * what a library may have printed in between, not against an attacker. Frames with a PIN pass through no stream buffer that
 * keeps it.
 */
final class Frame implements AutoCloseable {

    private static final int MAGIC = 0xCA9BB001;
    private static final int HEADER = 4 + 4 + 1 + 4 + 4;

    /**
     * Size of the buffer that the JDK puts before a process's standard input. A frame at least as long goes past it, so that
     * no copy of a PIN stays in a buffer that can't be wiped.
     */
    private static final int PIPE_BUFFER = 8192;

    private final int sequence;
    private final int type;
    private final byte[] payload;

    /** Becomes the owner of the payload: {@link #close()} wipes it. */
    Frame(int sequence, int type, byte[] payload) {
        this.sequence = sequence;
        this.type = type;
        this.payload = payload;
    }

    int sequence() {
        return sequence;
    }

    int type() {
        return type;
    }

    FieldReader fields() {
        return new FieldReader(payload);
    }

    /** Writes the frame and flushes; the copy made for it is wiped. */
    void writeTo(OutputStream out) throws IOException {
        byte[] bytes = new byte[HEADER + payload.length];
        try {
            ByteBuffer.wrap(bytes)
                    .putInt(MAGIC)
                    .putInt(sequence)
                    .put((byte) type)
                    .putInt(payload.length)
                    .putInt(checkValue(payload))
                    .put(payload);
            out.write(bytes);
            out.flush();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** How many bytes a payload with a PIN lacks to outgrow the pipe's buffer. */
    static int paddingFor(int payloadLength) {
        return Math.max(0, PIPE_BUFFER - HEADER - payloadLength);
    }

    /**
     * Waits for the next frame.
     *
     * @param in not buffered where a PIN can come
     * @return null when the stream ended between two frames
     */
    static @Nullable Frame readFrom(InputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        int first = in.read();
        if (first < 0) {
            return null;
        }
        header[0] = (byte) first;
        fill(in, header, 1);
        ByteBuffer fields = ByteBuffer.wrap(header);
        if (fields.getInt() != MAGIC) {
            throw new ProtocolException("bytes that are no frame");
        }
        int sequence = fields.getInt();
        int type = fields.get() & 0xFF;
        int length = fields.getInt();
        int check = fields.getInt();
        if (length < 0 || length > Limits.FRAME) {
            throw new ProtocolException("a frame of " + length + " bytes");
        }
        byte[] payload = new byte[length];
        fill(in, payload, 0);
        if (checkValue(payload) != check) {
            Arrays.fill(payload, (byte) 0);
            throw new ProtocolException("a frame with a wrong check value");
        }
        return new Frame(sequence, type, payload);
    }

    @Override
    public void close() {
        Arrays.fill(payload, (byte) 0);
    }

    private static void fill(InputStream in, byte[] target, int from) throws IOException {
        try {
            new DataInputStream(in).readFully(target, from, target.length - from);
        } catch (EOFException e) {
            throw new ProtocolException("a frame that is cut off");
        }
    }

    private static int checkValue(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
