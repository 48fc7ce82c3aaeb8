package vn.capbu.embeddedca.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.store.CertificateTable.Lookup;

/**
 * What a query to the certificate store asks for: one attribute, its value a SHA-1 hash in base64 without padding (RFC 4387,
 * 2.1). Padding and the URL-safe alphabet are taken too, since clients write both.
 *
 * @param lookup the attribute
 * @param hash the hash in hex
 */
record SearchKey(Lookup lookup, String hash) {

    private static final int HASH_LENGTH = 20;
    private static final String VALUE = "[A-Za-z0-9+/_-]{27}=?";

    /** Reads the query part of a URL; empty when it is not exactly one known attribute with a good value. */
    static Optional<SearchKey> parse(@Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.contains("&")) {
            return Optional.empty();
        }
        int equals = rawQuery.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        return Lookup.of(rawQuery.substring(0, equals))
                .flatMap(
                        lookup ->
                                decode(rawQuery.substring(equals + 1))
                                        .map(hash -> new SearchKey(lookup, hash)));
    }

    private static Optional<String> decode(String rawValue) {
        try {
            // a bare + is base64 here, not a form's blank
            String value =
                    URLDecoder.decode(rawValue.replace("+", "%2B"), StandardCharsets.US_ASCII);
            if (!value.matches(VALUE)) {
                return Optional.empty();
            }
            byte[] hash = Base64.getUrlDecoder().decode(value.replace('+', '-').replace('/', '_'));
            return hash.length == HASH_LENGTH
                    ? Optional.of(HexFormat.of().formatHex(hash))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
