package vn.capbu.kernel.proof;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.table.FileHash;

/** How the chain hashes: SHA-256 in hexadecimal digits. Never to be changed: old chains would fail. */
public final class ChainHash {

    private ChainHash() {}

    /** The hash before the first link of a chain. */
    public static String first(String chainId) {
        return hash("capbu audit chain\n" + chainId);
    }

    /** The hash of a link. */
    public static String next(String before, long sequence, long eventId, String contentHash) {
        return hash(before + "\n" + sequence + "\n" + eventId + "\n" + contentHash);
    }

    /** The hash of a line: everything that it says, in microseconds. */
    public static String content(AuditEvent line) {
        StringBuilder text = new StringBuilder();
        text.append(line.at().truncatedTo(ChronoUnit.MICROS)).append('\n');
        text.append(escape(line.operator())).append('\n');
        text.append(escape(line.action())).append('\n');
        text.append(escape(line.subject())).append('\n');
        line.details()
                .forEach(
                        (name, value) ->
                                text.append(escape(name))
                                        .append('=')
                                        .append(escape(value))
                                        .append('\n'));
        return hash(text.toString());
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\e");
    }

    private static String hash(String text) {
        return FileHash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
