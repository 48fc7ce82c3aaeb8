package vn.capbu.renewal.ui.lists.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.affected.AffectedDesk;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.AffectedCertificates;

/** Lists of any length, made up as they are read; readings answer at once. */
public final class TestLists {

    public static final Instant NOW = Instant.parse("2020-03-16T03:00:00Z");

    public static final Operator OPERATOR = new Operator("giamsat", Set.of(Role.values()));

    private static final List<String> NAMES =
            List.of(
                    "Công ty TNHH Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Phước Thịnh",
                    "Công ty Cổ phần Đầu tư Xây dựng Hạ tầng Cửu Long",
                    "Doanh nghiệp tư nhân Nguyễn Thị Ếch",
                    "Hợp tác xã Nông nghiệp Ấp Bắc",
                    "Công ty TNHH Vận tải Ỷ Lan");
    private static final List<String> PROVINCES =
            List.of(
                    "Thành phố Hà Nội",
                    "Thành phố Hồ Chí Minh",
                    "Tỉnh Thừa Thiên Huế",
                    "Tỉnh Bà Rịa - Vũng Tàu",
                    "Tỉnh Đắk Lắk");

    private TestLists() {}

    /** Reads at once. */
    public static BackgroundReader reader() {
        return new BackgroundReader() {
            @Override
            public <T> void read(
                    Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
                T result;
                try {
                    result = question.call();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                answer.accept(result);
            }
        };
    }

    public static List<UpdateTarget> systems() {
        return List.of(
                system(
                        "tax",
                        "Thuế điện tử (Tổng cục Thuế)",
                        new LeadTime(4, LeadTime.Unit.WORKING_HOURS),
                        LeadTime.NONE),
                system(
                        "customs",
                        "Hải quan điện tử (Tổng cục Hải quan)",
                        new LeadTime(24, LeadTime.Unit.CLOCK_HOURS),
                        new LeadTime(1, LeadTime.Unit.WORKING_DAYS)),
                system("social-insurance", "Bảo hiểm xã hội", LeadTime.NONE, LeadTime.NONE),
                system("public-service", "Cổng Dịch vụ công", LeadTime.NONE, LeadTime.NONE));
    }

    private static UpdateTarget system(String code, String name, LeadTime lead, LeadTime advised) {
        return new UpdateTarget(
                code, 1, name, code, lead, advised, "", "", LocalDate.of(2020, 3, 5), null);
    }

    /** The follow-up of a place in the list. */
    public static FollowUpRow followUp(int place) {
        int certificate = place / 4;
        UpdateTarget system = systems().get(place % 4);
        Instant renewed = NOW.minus(Duration.ofHours(20L + certificate % 70));
        FollowUpState state =
                place % 11 == 3
                        ? FollowUpState.UPDATED
                        : place % 23 == 5 ? FollowUpState.NOT_REGISTERED : FollowUpState.OPEN;
        Instant latest =
                place < 12
                        ? NOW.minus(Duration.ofHours(5))
                        : NOW.plus(Duration.ofDays(place % 190));
        return new FollowUpRow(
                new FollowUp(
                        place + 1,
                        new UUID(7, certificate),
                        system.code(),
                        1,
                        place % 4 + 1,
                        place % 3 == 0 ? FollowUp.Basis.SLIP : FollowUp.Basis.ASSUMED,
                        new FollowUpDates(
                                renewed.plus(Duration.ofHours(24)), latest, 1, "vietnam", 1),
                        state),
                certificate(certificate, renewed),
                state == FollowUpState.OPEN
                        ? null
                        : new FollowUpStep(
                                state, HeardBy.PHONE, "chị Hoa, kế toán", "lan.nt", NOW));
    }

    private static RenewedCertificate certificate(int number, Instant renewed) {
        return new RenewedCertificate(
                new UUID(7, number),
                new SubscriberId(number + 1L),
                taxCode(number),
                NAMES.get(number % NAMES.size()),
                PROVINCES.get(number % PROVINCES.size()),
                new TokenSerial("54VT20" + (10_000_000 + number)),
                new RenewedCertificate.Term(
                        serial("5401", number),
                        Instant.parse("2018-06-01T00:00:00Z"),
                        Instant.parse("2020-10-02T16:59:59Z")),
                new RenewedCertificate.Term(
                        serial("6A02", number), renewed, Instant.parse("2021-12-26T16:59:59Z")),
                KeyPolicy.REKEY,
                0,
                renewed);
    }

    private static TaxCode taxCode(int number) {
        return new TaxCode("03" + (10_000_000 + number % 80_000_000));
    }

    private static CertificateSerial serial(String start, int number) {
        return CertificateSerial.parse(
                start + String.format(java.util.Locale.ROOT, "%012X", number * 7919L));
    }

    public static ContractEnd contractEnd(int place) {
        LocalDate ends = LocalDate.of(2020, 3, 16).plusDays(place % 31);
        return new ContractEnd(
                new SubscriberId(place + 1L),
                taxCode(place),
                NAMES.get(place % NAMES.size()),
                PROVINCES.get(place % PROVINCES.size()),
                "09" + (10_000_000 + place),
                "ketoan" + place + "@example.vn",
                "HĐ-2018/" + (1000 + place),
                "Trần Văn Ước",
                serial("5401", place),
                LocalDate.of(2020, 10, 2),
                ends,
                ends.minusMonths(1));
    }

    /** What the registry knows of a certificate: one of each kind, again and again. */
    private static CertificateFacts facts(long id) {
        int kind = (int) (id % 20);
        int number = (int) id;
        return new CertificateFacts(
                id,
                new CertificateFacts.Holder(
                        new SubscriberId(id),
                        taxCode(number),
                        NAMES.get(number % NAMES.size()) + " " + number,
                        PROVINCES.get(number % PROVINCES.size())),
                serial("5401", number),
                new TokenSerial("54VT20" + (10_000_000 + number)),
                List.of("v4", "v2", "v5", "v3").get(number % 4),
                new CertificateFacts.Term(
                        kind == 3
                                ? LocalDate.of(2019, 7, 17)
                                : kind == 5
                                        ? LocalDate.of(2019, 11, 4)
                                        : kind == 7 ? null : LocalDate.of(2018, 6, 1),
                        kind == 5 ? LocalDate.of(2021, 12, 31) : LocalDate.of(2020, 10, 2),
                        null,
                        null),
                kind == 9
                        ? CertificateState.REVOKED
                        : kind == 11 ? CertificateState.SUSPENDED : CertificateState.VALID,
                kind == 13 ? LocalDate.of(2020, 10, 1) : LocalDate.of(2021, 12, 26),
                null,
                new CertificateFacts.Marks(
                        kind == 15 ? NOW.minus(Duration.ofDays(2)) : null,
                        kind == 15 ? serial("6A02", number) : null,
                        null,
                        false),
                true);
    }

    /** A registry of so many certificates. */
    private record Registry(long size) implements AffectedCertificates {

        @Override
        public long count() {
            return size;
        }

        @Override
        public Page read(long campaignId, Instant asOf, long after, int limit) {
            List<CertificateFacts> page = new ArrayList<>();
            for (long id = after + 1; id <= Math.min(size, after + limit); id++) {
                page.add(facts(id));
            }
            return new Page(page, after + limit >= size ? -1 : after + limit);
        }

        @Override
        public List<CertificateFacts> find(long campaignId, Instant asOf, Collection<Long> ids) {
            return ids.stream().map(TestLists::facts).toList();
        }

        @Override
        public List<CertificateFacts> withSerial(
                long campaignId, Instant now, CertificateSerial serial) {
            return List.of();
        }

        @Override
        public List<CertificateFacts> ofSubscribers(
                long campaignId, Instant now, Collection<Long> subscribers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Matches matching(String words, long after, int limit) {
            List<Long> ids = new ArrayList<>();
            for (long id = after + 1; id <= Math.min(size, after + limit); id++) {
                if (id % 100 == 3) {
                    ids.add(id);
                }
            }
            return new Matches(ids, after + limit >= size ? -1 : after + limit);
        }
    }

    /** A desk on a registry of so many certificates. */
    public static AffectedDesk affected(Path home, long certificates) throws IOException {
        Map<Class<?>, Object> ports =
                Map.of(
                        AffectedCertificates.class,
                        new Registry(certificates),
                        AuditTrail.class,
                        new AuditTrail() {
                            @Override
                            public void record(AuditEvent event) {}

                            @Override
                            public List<AuditEvent> latest(int limit) {
                                return List.of();
                            }

                            @Override
                            public Optional<AuditEvent> last(String action) {
                                return Optional.empty();
                            }
                        });
        StorageProvider provider = (directory, settings) -> storage(ports);
        Services services =
                new Services() {
                    @Override
                    public <T> List<T> all(Class<T> spi) {
                        return spi == StorageProvider.class
                                ? List.of(spi.cast(provider))
                                : List.of();
                    }
                };
        return new AffectedDesk(Workspace.open(services, home, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static Storage storage(Map<Class<?>, Object> ports) {
        return new Storage() {
            @Override
            public <P> P port(Class<P> port) {
                return port.cast(Optional.ofNullable(ports.get(port)).orElseThrow());
            }

            @Override
            public <T> T transact(Durability durability, Supplier<T> work) {
                return work.get();
            }

            @Override
            public void close() {}
        };
    }

    public static Campaign campaign() {
        return new Campaign(
                1,
                1,
                "Cấp bù 2020",
                null,
                null,
                LocalDate.of(2020, 10, 2),
                LocalDate.of(2019, 7, 17),
                KeyPolicy.REKEY,
                List.of(),
                NOW);
    }
}
