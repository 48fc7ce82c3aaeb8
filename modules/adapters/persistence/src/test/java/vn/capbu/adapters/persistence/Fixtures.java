package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SourceRow;

/** A storage in a folder, and things to keep in it. */
final class Fixtures {

    static final Operator OPERATOR = new Operator("tester", Set.of(Role.values()));
    static final Instant NOW = Instant.parse("2020-03-10T02:30:00.123456Z");
    static final TaxCode TAX_CODE = TaxCode.parse("0100109106");
    static final String NAME = "Công ty TNHH Ăn uống \"Phở Thìn\" & Bạn; Hà Nội";

    static final Provenance BY_HAND = Provenance.byHand(OPERATOR, NOW);

    private Fixtures() {}

    /** Rows as they would stand in a file, from line 2. */
    static List<SourceRow> numbered(List<RegistryRow> rows) {
        List<SourceRow> numbered = new ArrayList<>(rows.size());
        rows.forEach(row -> numbered.add(new SourceRow(numbered.size() + 2, row)));
        return numbered;
    }

    static Storage open(Path folder) {
        try {
            return new DatabaseStorageProvider(Clock.fixed(NOW, ZoneOffset.UTC))
                    .open(DataDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Renewal renewal(String token) {
        return renewal(token, token.hashCode() & 0x7fffffff);
    }

    static Renewal renewal(String token, int number) {
        Renewal.Plan plan =
                new Renewal.Plan(
                        1,
                        1,
                        new SubscriberId(7),
                        TAX_CODE,
                        NAME,
                        "v4",
                        new TokenSerial(token),
                        CertificateSerial.parse(Integer.toHexString(number)),
                        Bytes.of(("old certificate " + number).getBytes(UTF_8)),
                        Bytes.ofHex("01"),
                        KeyPolicy.REKEY,
                        Bytes.ofHex("02AB"),
                        "0100109106",
                        Instant.parse("2021-05-31T16:59:59Z"),
                        12,
                        "tester");
        return new Renewal(
                UUID.randomUUID(),
                1,
                plan,
                RenewalState.PREPARED,
                Renewal.Evidence.NONE,
                null,
                null,
                NOW,
                NOW);
    }

    static Renewal moved(Renewal from, RenewalState state) {
        return moved(from, state, from.evidence(), null, null);
    }

    static Renewal moved(
            Renewal from,
            RenewalState state,
            Renewal.Evidence evidence,
            FailureCause cause,
            String detail) {
        return new Renewal(
                from.id(),
                from.version(),
                from.plan(),
                state,
                evidence,
                cause,
                detail,
                from.startedAt(),
                from.updatedAt().plusSeconds(1));
    }

    static RegistryRow row(String taxCode, String serial) {
        return new RegistryRow(
                TaxCode.parse(taxCode),
                NAME,
                "Hà Nội",
                "v4",
                new TokenSerial("3fa85c0e"),
                CertificateSerial.parse(serial),
                LocalDate.of(2019, 1, 15),
                LocalDate.of(2020, 10, 2),
                LocalDate.of(2021, 5, 31),
                RegistryState.VALID,
                "0912345678",
                "ketoan@example.vn");
    }
}
