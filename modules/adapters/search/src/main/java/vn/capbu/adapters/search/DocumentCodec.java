package vn.capbu.adapters.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** A document as bytes: read hundreds of times for one query, so without anything to unpack. */
final class DocumentCodec {

    private DocumentCodec() {}

    static BytesRef encode(SearchDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(document.subscriber());
            write(out, document.taxCode());
            write(out, document.name());
            write(out, document.channel());
            out.writeShort(document.contacts().size());
            for (String contact : document.contacts()) {
                write(out, contact);
            }
            out.writeShort(document.certificates().size());
            for (Certificate certificate : document.certificates()) {
                write(out, certificate, document.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Certificate certificate, String name)
            throws IOException {
        write(out, certificate.serial());
        write(out, certificate.token());
        write(out, certificate.holder().equals(name) ? null : certificate.holder());
        write(out, certificate.province());
        write(out, certificate.deviceVersion());
        write(out, certificate.phone());
        write(out, certificate.email());
        write(out, certificate.state().name());
    }

    /** null has a length of its own. */
    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeShort(-1);
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeShort(utf8.length);
            out.write(utf8);
        }
    }

    static SearchDocument decode(BytesRef bytes) {
        try (DataInputStream in =
                new DataInputStream(
                        new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            long subscriber = in.readLong();
            String taxCode = text(in);
            String name = text(in);
            String channel = text(in);
            int contactCount = in.readShort();
            List<String> contacts = new ArrayList<>(contactCount);
            for (int i = 0; i < contactCount; i++) {
                contacts.add(text(in));
            }
            int certificateCount = in.readShort();
            List<Certificate> certificates = new ArrayList<>(certificateCount);
            for (int i = 0; i < certificateCount; i++) {
                certificates.add(certificate(in, name));
            }
            return new SearchDocument(subscriber, taxCode, name, contacts, channel, certificates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Certificate certificate(DataInputStream in, String name) throws IOException {
        String serial = text(in);
        String token = textOrNull(in);
        String holder = textOrNull(in);
        return new Certificate(
                serial,
                token,
                holder == null ? name : holder,
                text(in),
                text(in),
                text(in),
                text(in),
                RegistryState.valueOf(text(in)));
    }

    private static String text(DataInputStream in) throws IOException {
        String text = textOrNull(in);
        return text == null ? "" : text;
    }

    private static @Nullable String textOrNull(DataInputStream in) throws IOException {
        int length = in.readShort();
        if (length < 0) {
            return null;
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
