package vn.capbu.adapters.security;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.capbu.kernel.Bytes;

/**
 * An Argon2id hash as a PHC string, {@code $argon2id$v=19$m=...,t=...,p=...$salt$hash} (RFC 9106; Base64 without padding).
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes of the memory
 * @param salt of this hash alone
 * @param hash what was made of the password
 */
record PhcHash(int memory, int passes, int lanes, Bytes salt, Bytes hash) {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** More than this is no hash of ours, and would take the memory of the console. */
    private static final int MAX_MEMORY_KIB = 1 << 20;

    private static final int MIN_MEMORY_PER_LANE = 8;

    /** Reads a PHC string; empty when it is none of this kind. */
    static Optional<PhcHash> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(parts.group(1));
        int passes = Integer.parseInt(parts.group(2));
        int lanes = Integer.parseInt(parts.group(3));
        if (memory > MAX_MEMORY_KIB
                || passes < 1
                || lanes < 1
                || memory < MIN_MEMORY_PER_LANE * lanes) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(
                    new PhcHash(
                            memory,
                            passes,
                            lanes,
                            Bytes.of(base64.decode(parts.group(4))),
                            Bytes.of(base64.decode(parts.group(5)))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The PHC string. */
    String format() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m="
                + memory
                + ",t="
                + passes
                + ",p="
                + lanes
                + "$"
                + base64.encodeToString(salt.toArray())
                + "$"
                + base64.encodeToString(hash.toArray());
    }
}
