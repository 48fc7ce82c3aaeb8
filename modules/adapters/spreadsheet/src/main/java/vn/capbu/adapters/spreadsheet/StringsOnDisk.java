package vn.capbu.adapters.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts by number, in a file that goes when it is closed: a workbook's table of shared texts may be larger than the memory. They
 * are kept in blocks; those that were used last stay in memory.
 */
final class StringsOnDisk implements Closeable {

    private static final int BLOCK = 16;

    /** How many characters stay in memory. */
    private static final long MAX_CACHED = 4_000_000;

    private final FileChannel channel;
    private final DataOutputStream out;
    private final Map<Integer, String[]> blocks = new LinkedHashMap<>(256, 0.75f, true);
    private long[] starts = new long[1_024];
    private long written;
    private long cached;
    private int size;
    private boolean finished;

    StringsOnDisk() throws IOException {
        Path file = Files.createTempFile("capbu-table-", ".tmp");
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        OutputStream buffered =
                new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        out = new DataOutputStream(buffered);
    }

    /** Adds the next text. */
    void add(String text) throws IOException {
        if (size % BLOCK == 0) {
            int block = size / BLOCK;
            if (block == starts.length) {
                starts = Arrays.copyOf(starts, 2 * block);
            }
            starts[block] = written;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        written += Integer.BYTES + bytes.length;
        size++;
    }

    /** All texts are there; from now on they are read. */
    void finish() throws IOException {
        out.flush();
        finished = true;
    }

    int size() {
        return size;
    }

    /** A text, by its number from 0 to below {@link #size()}. */
    String get(int number) throws IOException {
        if (!finished) {
            throw new IllegalStateException("not finished");
        }
        int block = number / BLOCK;
        String[] texts = blocks.get(block);
        if (texts == null) {
            texts = read(block);
            put(block, texts);
        }
        return texts[number % BLOCK];
    }

    private void put(int block, String[] texts) {
        blocks.put(block, texts);
        cached += length(texts);
        var oldest = blocks.entrySet().iterator();
        while (cached > MAX_CACHED && blocks.size() > 1) {
            cached -= length(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long length(String[] texts) {
        return Arrays.stream(texts).mapToLong(text -> text.length() + 32L).sum();
    }

    private String[] read(int block) throws IOException {
        int last = (size - 1) / BLOCK;
        long end = block == last ? written : starts[block + 1];
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - starts[block]));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, starts[block] + bytes.position()) < 0) {
                throw new IOException("the temporary file was cut");
            }
        }
        String[] texts = new String[block == last ? size - block * BLOCK : BLOCK];
        try (DataInputStream in =
                new DataInputStream(new java.io.ByteArrayInputStream(bytes.array()))) {
            for (int i = 0; i < texts.length; i++) {
                texts[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
