package vn.capbu.complaints.spi;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.kernel.table.FileHash;

/**
 * A line of a log as text: the facts as they are stored, and the whole as it is proved. Both never change, or old proofs fail.
 */
public final class LineText {

    private LineText() {}

    /** Facts, one a line: {@code NAME=value}, with backslash and line feed written as escapes. */
    public static String facts(Map<Fact, String> facts) {
        StringBuilder text = new StringBuilder();
        for (Fact fact : Fact.values()) {
            String value = facts.get(fact);
            if (value != null) {
                text.append(fact.name()).append('=').append(escape(value)).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Facts from their text.
     *
     * @throws IllegalArgumentException when it isn't such a text
     */
    public static Map<Fact, String> facts(String text) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no fact");
            }
            facts.put(
                    Fact.valueOf(line.substring(0, equals)), unescape(line.substring(equals + 1)));
        }
        return facts;
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\0", "");
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next == '\\' && i + 1 < value.length()) {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }

    /** What the audit trail names a line by. */
    public static String subject(String number, int no) {
        return number + "#" + no;
    }

    /** SHA-256 over everything that a line says, in hexadecimal digits. */
    public static String sha256(String number, CaseEvent line) {
        String whole =
                String.join(
                        "\n",
                        subject(number, line.no()),
                        line.at().toString(),
                        escape(line.actor().operator()),
                        escape(line.actor().forWhom()),
                        escape(line.actor().workstation()),
                        line.kind().name(),
                        facts(line.facts()));
        return FileHash.sha256(whole.getBytes(StandardCharsets.UTF_8));
    }
}
