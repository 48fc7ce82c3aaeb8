package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.spi.SubscriberDirectory;

/** The registry as renewal reads it. */
final class DirectoryStore implements SubscriberDirectory {

    private static final String RECORDS =
            "select c, s.taxCode, k.endsOn from CertificateEntity c"
                    + " join SubscriberEntity s on s.id = c.subscriberId"
                    + " join ContractEntity k on k.id = c.contractId where ";

    private final HibernateStorage storage;

    DirectoryStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<RegistryRecord> findBySerial(CertificateSerial serial) {
        return find("c.serial = :key", serial.toString());
    }

    @Override
    public List<RegistryRecord> findByToken(TokenSerial token) {
        return find("c.tokenSerial = :key", token.value());
    }

    private List<RegistryRecord> find(String condition, String key) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        RECORDS + condition + " order by c.id", Object[].class)
                                .setParameter("key", key)
                                .getResultList()
                                .stream()
                                .map(DirectoryStore::record)
                                .toList());
    }

    private static RegistryRecord record(Object[] row) {
        CertificateEntity certificate = (CertificateEntity) row[0];
        return new RegistryRecord(
                new SubscriberId(certificate.subscriberId),
                new TaxCode((String) row[1]),
                certificate.holderName,
                CertificateSerial.parse(certificate.serial),
                certificate.tokenSerial == null ? null : new TokenSerial(certificate.tokenSerial),
                CertificateState.valueOf(certificate.state),
                (LocalDate) row[2]);
    }

    @Override
    public void addRenewed(
            RegistryRecord replaced,
            TokenSerial token,
            CertificateSerial serial,
            Instant notBefore,
            Instant notAfter,
            Bytes der) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    StatelessSession session = unit.session();
                    CertificateEntity old = certificate(session, replaced);
                    CertificateEntity known = find(session, old.subscriberId, serial.toString());
                    CertificateEntity renewed =
                            known == null ? successor(session, old, serial) : known;
                    renewed.certify(token, notBefore, notAfter, der);
                    if (known == null) {
                        session.insert(renewed);
                    } else {
                        session.update(renewed);
                    }
                    old.replacedBy = renewed.id;
                    session.update(old);
                    long change = unit.searchChange();
                    return unit.jdbc(
                            connection -> {
                                SearchChanges.touch(connection, change, List.of(old.subscriberId));
                                return renewed;
                            });
                });
    }

    /** Under the same contract, in a row of its own: the source may write another one for the new certificate later. */
    private static CertificateEntity successor(
            StatelessSession session, CertificateEntity old, CertificateSerial serial) {
        ContractEntity contract = session.get(ContractEntity.class, old.contractId).copy();
        session.insert(contract);
        return old.successor(serial.toString(), Objects.requireNonNull(contract.id));
    }

    private static CertificateEntity certificate(StatelessSession session, RegistryRecord record) {
        CertificateEntity found =
                find(session, record.subscriber().value(), record.serial().toString());
        if (found == null) {
            throw new IllegalArgumentException("not in the registry: " + record.serial());
        }
        return found;
    }

    private static @Nullable CertificateEntity find(
            StatelessSession session, long subscriber, String serial) {
        return session.createSelectionQuery(
                        "from CertificateEntity where subscriberId = :subscriber and serial = :serial",
                        CertificateEntity.class)
                // whole rows are written: what an import or a CRL writes meanwhile would be undone
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .setParameter("subscriber", subscriber)
                .setParameter("serial", serial)
                .uniqueResultOptional()
                .orElse(null);
    }
}
