package vn.capbu.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;

/** Who brings or fetches tokens and by what right, from a JSON file: nothing of a person stands on the command line. */
record CustodyPerson(Bearer bearer, Mandate mandate) {

    /** Longer than any person. */
    private static final int MAX_BYTES = 64 * 1024;

    static CustodyPerson read(String file, Texts texts) throws UsageException {
        Map<String, Object> fields;
        try (InputStream in = open(file)) {
            fields = JSON.std.mapFrom(in.readNBytes(MAX_BYTES));
        } catch (IOException e) {
            // its message may quote the file
            throw new UsageException(texts.get("custody.person-unreadable", file));
        }
        try {
            Map<?, ?> document = map(fields, "document");
            Bearer bearer =
                    new Bearer(
                            text(fields, "name"),
                            new IdDocument(
                                    IdDocument.Kind.valueOf(constant(document, "kind")),
                                    text(document, "number")),
                            text(fields, "phone"),
                            text(fields, "email"),
                            text(fields, "relation"));
            return new CustodyPerson(bearer, mandate(map(fields, "mandate")));
        } catch (MissingFieldException e) {
            throw new UsageException(texts.get("custody.person-field", file, e.field));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UsageException(texts.get("custody.person-bad", file));
        }
    }

    static InputStream open(String file) throws IOException {
        return file.equals("-")
                ? new FileInputStream(FileDescriptor.in)
                : Files.newInputStream(Path.of(file));
    }

    private static Mandate mandate(Map<?, ?> fields) {
        Mandate.Kind kind = Mandate.Kind.valueOf(constant(fields, "kind"));
        String date = text(fields, "date");
        String taxCode = text(fields, "taxCode");
        return new Mandate(
                kind,
                text(fields, "number"),
                date.isEmpty() ? null : LocalDate.parse(date),
                text(fields, "issuedBy"),
                taxCode.isEmpty() ? null : TaxCode.parse(taxCode));
    }

    private static Map<?, ?> map(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Map<?, ?> inner) {
            return inner;
        }
        throw new MissingFieldException(name);
    }

    private static String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString().strip();
    }

    private static String constant(Map<?, ?> fields, String name) {
        String written = text(fields, name);
        if (written.isEmpty()) {
            throw new MissingFieldException(name);
        }
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static final class MissingFieldException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;

        MissingFieldException(String field) {
            super(field);
            this.field = field;
        }
    }

    /** What the JSON documents say of a person. */
    static Map<String, @Nullable Object> describe(Bearer bearer, Mandate mandate) {
        Map<String, @Nullable Object> paper = new java.util.LinkedHashMap<>();
        LocalDate date = mandate.date();
        TaxCode customer = mandate.customer();
        paper.put("kind", mandate.kind().name());
        paper.put("number", mandate.number());
        paper.put("date", date == null ? null : date.toString());
        paper.put("issuedBy", mandate.issuedBy());
        paper.put("taxCode", customer == null ? null : customer.value());
        Map<String, @Nullable Object> fields = new java.util.LinkedHashMap<>();
        fields.put("name", bearer.name());
        fields.put("relation", bearer.relation());
        fields.put(
                "document",
                Map.of(
                        "kind",
                        bearer.document().kind().name(),
                        "number",
                        bearer.document().number()));
        fields.put("phone", bearer.phone());
        fields.put("email", bearer.email());
        fields.put("mandate", paper);
        return fields;
    }
}
