package vn.capbu.renewal.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.table.FileHash;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.Renewal.Evidence;
import vn.capbu.renewal.RenewalState;

/**
 * A step of a renewal that the shared database didn't take because it was away, as a line of text with its own checksum. Holds no secret.
 *
 * @param renewal which
 * @param version that the step changes
 * @param state the state it came to or stayed in
 * @param evidence what came in up to here
 * @param cause why it stopped; null for a step forward
 * @param detail technical; null when there is nothing to say
 * @param action as the audit trail calls the step
 * @param at when, in microseconds
 * @param operator who acted
 */
record LocalStep(
        UUID renewal,
        int version,
        RenewalState state,
        Evidence evidence,
        @Nullable FailureCause cause,
        @Nullable String detail,
        String action,
        Instant at,
        String operator) {

    private static final String GAP = "\t";
    private static final String NOTHING = "-";
    private static final int FIELDS = 15;

    /** The step that makes a renewal what it is now, on top of its version. */
    static LocalStep of(Renewal changed, String action, String operator) {
        return new LocalStep(
                changed.id(),
                changed.version(),
                changed.state(),
                changed.evidence(),
                changed.cause(),
                changed.detail(),
                action,
                changed.updatedAt(),
                operator);
    }

    /** The renewal after this step, on top of how the journal has it. */
    Renewal appliedTo(Renewal journalled) {
        return new Renewal(
                journalled.id(),
                journalled.version(),
                journalled.plan(),
                state,
                evidence,
                cause,
                detail,
                journalled.startedAt(),
                at);
    }

    /** The line, without its end. */
    String line() {
        String content =
                String.join(
                        GAP,
                        renewal.toString(),
                        Integer.toString(version),
                        state.name(),
                        hex(evidence.publicKey()),
                        hex(evidence.request()),
                        hex(evidence.transactionId()),
                        hex(evidence.response()),
                        evidence.newSerial() == null ? NOTHING : evidence.newSerial().toString(),
                        hex(evidence.newCertificate()),
                        evidence.newNotAfter() == null
                                ? NOTHING
                                : evidence.newNotAfter().toString(),
                        cause == null ? NOTHING : cause.name(),
                        detail == null ? NOTHING : base64(detail),
                        action,
                        at.toString(),
                        base64(operator));
        return checksum(content) + GAP + content;
    }

    /**
     * Reads a line.
     *
     * @return null when it isn't whole, or was altered
     */
    static @Nullable LocalStep parse(String line) {
        int end = line.indexOf(GAP);
        String content = end < 0 ? "" : line.substring(end + 1);
        if (end < 0 || !line.substring(0, end).equals(checksum(content))) {
            return null;
        }
        List<String> fields = List.of(content.split(GAP, -1));
        if (fields.size() != FIELDS) {
            return null;
        }
        try {
            return read(new ArrayList<>(fields));
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static LocalStep read(List<String> fields) {
        String serial = fields.get(7);
        String notAfter = fields.get(9);
        String cause = fields.get(10);
        String detail = fields.get(11);
        return new LocalStep(
                UUID.fromString(fields.get(0)),
                Integer.parseInt(fields.get(1)),
                RenewalState.valueOf(fields.get(2)),
                new Evidence(
                        bytes(fields.get(3)),
                        bytes(fields.get(4)),
                        bytes(fields.get(5)),
                        bytes(fields.get(6)),
                        serial.equals(NOTHING) ? null : CertificateSerial.parse(serial),
                        bytes(fields.get(8)),
                        notAfter.equals(NOTHING) ? null : Instant.parse(notAfter)),
                cause.equals(NOTHING) ? null : FailureCause.valueOf(cause),
                detail.equals(NOTHING) ? null : text(detail),
                fields.get(12),
                Instant.parse(fields.get(13)),
                text(fields.get(14)));
    }

    private static String checksum(String content) {
        return FileHash.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(@Nullable Bytes bytes) {
        return bytes == null ? NOTHING : bytes.hex();
    }

    private static @Nullable Bytes bytes(String hex) {
        return hex.equals(NOTHING) ? null : Bytes.ofHex(hex);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
