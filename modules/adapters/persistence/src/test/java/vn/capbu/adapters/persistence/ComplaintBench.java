package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.kernel.spi.TimeStamper;

/** Complaints in a real database, and a clock that is set by hand. */
final class ComplaintBench implements AutoCloseable {

    static final Operator SUPERVISOR = Fixtures.OPERATOR;
    static final Operator AGENT =
            new Operator("chi.lan", Set.of(Role.CARE_AGENT), "chi.lan", "cskh", null);

    /** One who may act on cases of every unit. */
    static final Operator EVERYWHERE =
            new Operator(
                    "chi.lan", Set.of(Role.CARE_AGENT, Role.SUPERVISOR), "chi.lan", "cskh", null);

    private final @Nullable TimeStamper stamper;
    private Instant now;
    final Workspace workspace;
    final ComplaintDesk desk;

    ComplaintBench(TestDatabase database, Path folder) {
        this(database, folder, null);
    }

    /** With who stamps heads; null for nobody. */
    ComplaintBench(TestDatabase database, Path folder, @Nullable TimeStamper stamper) {
        this.stamper = stamper;
        at("2020-03-02T08:00");
        database.open(folder.resolve("home")).close();
        try {
            this.workspace = Workspace.open(services(), folder.resolve("home"), clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.desk = new ComplaintDesk(workspace);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private Services services() {
        return new Services() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> List<T> all(Class<T> spi) {
                if (spi == TimeStamper.class) {
                    return stamper == null ? List.of() : List.of((T) stamper);
                }
                return spi == StorageProvider.class
                        ? List.of((T) new DatabaseStorageProvider(clock()))
                        : ServiceLoader.load(spi).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList();
            }
        };
    }

    static Instant instant(String vietnam) {
        return LocalDateTime.parse(vietnam).atZone(VietnamTime.ZONE).toInstant();
    }

    /** Sets the clock to a time in Viet Nam. */
    ComplaintBench at(String vietnam) {
        return at(instant(vietnam));
    }

    ComplaintBench at(Instant instant) {
        now = instant;
        return this;
    }

    Instant now() {
        return now;
    }

    static Intake intake(Channel channel, String policy, String caseClass, String taxCode) {
        return new Intake(
                channel,
                "nhánh 1",
                null,
                policy,
                caseClass,
                null,
                new Intake.Customer(null, taxCode, "Công ty Phở Thìn", "0912345678", "01"),
                "Ký tờ khai báo lỗi \\ không thấy chữ ký\nđã cài lại");
    }

    ComplaintCase open(String policy, String caseClass) throws ComplaintException {
        return desk.openCase().run(AGENT, intake(Channel.HOTLINE, policy, caseClass, "0100109106"));
    }

    /** Runs SQL past the console, as somebody would who wants to change what happened. */
    void tamper(String... statements) {
        HibernateStorage storage = (HibernateStorage) workspace.storage();
        storage.jdbc(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                    }
                    return true;
                });
    }

    @Override
    public void close() {
        try {
            workspace.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
