package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthorityVersion;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.spi.AuthorityRepository;

/** Which authority is in use, and which ones were. */
final class AuthorityStore implements AuthorityRepository {

    private final HibernateStorage storage;
    private final Clock clock;

    AuthorityStore(HibernateStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public AuthoritySettings current() {
        Optional<AuthoritySettings> saved =
                storage.call(
                        Durability.NORMAL,
                        unit -> newest(unit.session()).map(row -> read(unit.session(), row)));
        return saved.orElseGet(AuthoritySettings.Embedded::fresh);
    }

    /** Of those that have begun the one that began last. */
    private Optional<AuthoritySettingsEntity> newest(StatelessSession session) {
        return session
                .createSelectionQuery(
                        "from AuthoritySettingsEntity where validFrom <= :now order by validFrom desc, id desc",
                        AuthoritySettingsEntity.class)
                .setParameter("now", Columns.micros(clock.instant()))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static AuthoritySettings read(StatelessSession session, AuthoritySettingsEntity row) {
        List<Bytes> certificates =
                session
                        .createSelectionQuery(
                                "from AuthorityCertificateEntity where settingsId = :id order by place",
                                AuthorityCertificateEntity.class)
                        .setParameter("id", row.id)
                        .getResultList()
                        .stream()
                        .map(certificate -> Bytes.of(certificate.der))
                        .toList();
        return row.toSettings(certificates);
    }

    /** While nobody has chosen any settings there is nothing to lock. */
    @Override
    public void lock() {
        storage.<Boolean>jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT id FROM authority_settings WHERE id = (SELECT"
                                                    + " MAX(id) FROM authority_settings) FOR UPDATE");
                            ResultSet found = select.executeQuery()) {
                        return found.next();
                    }
                });
    }

    @Override
    public void save(AuthoritySettings settings) {
        save(settings, clock.instant());
    }

    @Override
    public void save(AuthoritySettings settings, Instant from) {
        storage.call(Durability.NORMAL, unit -> insert(unit.session(), settings, from));
    }

    @Override
    public List<AuthorityVersion> versions() {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    List<AuthorityVersion> versions = new ArrayList<>();
                    for (AuthoritySettingsEntity row :
                            unit.session()
                                    .createSelectionQuery(
                                            "from AuthoritySettingsEntity order by id",
                                            AuthoritySettingsEntity.class)
                                    .getResultList()) {
                        versions.add(
                                new AuthorityVersion(
                                        versions.size() + 1,
                                        read(unit.session(), row),
                                        row.validFrom));
                    }
                    return List.copyOf(versions);
                });
    }

    private static long insert(StatelessSession session, AuthoritySettings settings, Instant from) {
        AuthoritySettingsEntity row = AuthoritySettingsEntity.of(settings, from);
        session.insert(row);
        long id = Objects.requireNonNull(row.id);
        List<Bytes> certificates = certificates(settings);
        for (int place = 0; place < certificates.size(); place++) {
            session.insert(AuthorityCertificateEntity.of(id, place, certificates.get(place)));
        }
        return id;
    }

    private static List<Bytes> certificates(AuthoritySettings settings) {
        if (settings instanceof AuthoritySettings.Embedded embedded) {
            return embedded.trustedIssuers();
        }
        return settings instanceof AuthoritySettings.Est est
                ? est.trustAnchors()
                : ((AuthoritySettings.Cmp) settings).trustAnchors();
    }

    @Override
    public List<CapabilityFinding> findings() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        newest(unit.session())
                                .map(row -> rows(unit.session(), row))
                                .orElse(List.of())
                                .stream()
                                .map(AuthorityCapabilityEntity::toFinding)
                                .toList());
    }

    private static List<AuthorityCapabilityEntity> rows(
            StatelessSession session, AuthoritySettingsEntity settings) {
        return session.createSelectionQuery(
                        "from AuthorityCapabilityEntity where settingsId = :id order by id",
                        AuthorityCapabilityEntity.class)
                .setParameter("id", settings.id)
                .getResultList();
    }

    /** Findings on an authority that nobody chose make its settings a row. */
    @Override
    public void keep(List<CapabilityFinding> findings) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    StatelessSession session = unit.session();
                    Optional<AuthoritySettingsEntity> row = newest(session);
                    List<AuthorityCapabilityEntity> present =
                            row.map(it -> rows(session, it)).orElse(List.of());
                    long id =
                            row.isPresent()
                                    ? Objects.requireNonNull(row.get().id)
                                    : insert(
                                            session,
                                            AuthoritySettings.Embedded.fresh(),
                                            clock.instant());
                    for (CapabilityFinding finding : findings) {
                        present.stream()
                                .filter(it -> it.capability.equals(finding.capability().name()))
                                .forEach(session::delete);
                        session.insert(AuthorityCapabilityEntity.of(id, finding));
                    }
                    return id;
                });
    }
}
