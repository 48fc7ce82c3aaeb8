package vn.capbu.adapters.spreadsheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file stops being text of its encoding: read a second time, because decoders that read ahead don't know the place. */
final class BrokenText {

    private static final int BLOCK = 8192;

    private BrokenText() {}

    /** The line, from 1, with the first bytes that mean nothing; 0 when there are none. */
    static long firstMalformedLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        LineCounter lines = new LineCounter();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                characters.flip();
                lines.count(characters);
                if (result.isError()) {
                    return lines.line();
                }
                bytes.compact();
                characters.clear();
            }
        }
        return 0;
    }

    /** Lines end with LF, CRLF or CR. */
    private static final class LineCounter {

        private long line = 1;
        private char last;

        void count(CharBuffer characters) {
            while (characters.hasRemaining()) {
                char next = characters.get();
                if (next == '\r' || (next == '\n' && last != '\r')) {
                    line++;
                }
                last = next;
            }
        }

        long line() {
            return line;
        }
    }
}
