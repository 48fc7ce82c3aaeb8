package vn.capbu.adapters.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart/mixed body apart (RFC 2046, 5.1), as far as a certificate store uses it. */
final class MultipartBody {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70}))");

    private MultipartBody() {}

    /**
     * The content of each part, decoded when it is base64.
     *
     * @throws IOException when there is no boundary or the body is cut off
     */
    static List<byte[]> parts(String contentType, byte[] body) throws IOException {
        String[] pieces = pieces(contentType, body);
        List<byte[]> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length - 1; i++) {
            parts.add(content(pieces[i]));
        }
        return parts;
    }

    /** Preamble, parts, and what follows the last boundary. */
    private static String[] pieces(String contentType, byte[] body) throws IOException {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw new IOException("multipart without boundary");
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] pieces = text.split("\r\n--" + Pattern.quote(boundary), -1);
        if (pieces.length < 2 || !pieces[pieces.length - 1].startsWith("--")) {
            throw new IOException("multipart without its last boundary");
        }
        return pieces;
    }

    private static byte[] content(String part) throws IOException {
        int end = part.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("a part without header");
        }
        String header = part.substring(0, end).toLowerCase(Locale.ROOT);
        String content = part.substring(end + 4);
        if (!header.contains("content-transfer-encoding: base64")) {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new IOException("a part isn't base64", e);
        }
    }
}
