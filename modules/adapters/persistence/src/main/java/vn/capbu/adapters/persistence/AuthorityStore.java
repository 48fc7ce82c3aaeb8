package vn.capbu.adapters.persistence;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.AuthoritySettings;
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
                        unit ->
                                unit
                                        .session()
                                        .createSelectionQuery(
                                                "from AuthoritySettingsEntity order by id desc",
                                                AuthoritySettingsEntity.class)
                                        .setMaxResults(1)
                                        .getResultList()
                                        .stream()
                                        .findFirst()
                                        .map(row -> read(unit.session(), row)));
        return saved.orElseGet(AuthoritySettings.Embedded::fresh);
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

    @Override
    public void save(AuthoritySettings settings) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    AuthoritySettingsEntity row =
                            AuthoritySettingsEntity.of(settings, clock.instant());
                    unit.session().insert(row);
                    long id = Objects.requireNonNull(row.id);
                    List<Bytes> certificates = certificates(settings);
                    for (int place = 0; place < certificates.size(); place++) {
                        unit.session()
                                .insert(
                                        AuthorityCertificateEntity.of(
                                                id, place, certificates.get(place)));
                    }
                    return id;
                });
    }

    private static List<Bytes> certificates(AuthoritySettings settings) {
        return settings instanceof AuthoritySettings.Embedded embedded
                ? embedded.trustedIssuers()
                : ((AuthoritySettings.Cmp) settings).trustAnchors();
    }
}
