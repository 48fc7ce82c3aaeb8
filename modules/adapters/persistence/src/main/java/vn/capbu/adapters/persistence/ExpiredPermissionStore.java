package vn.capbu.adapters.persistence;

import java.util.Optional;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.ExpiredPermission;
import vn.capbu.renewal.spi.ExpiredPermissions;

/** Decisions on expired certificates; every one stays, the newest holds. */
final class ExpiredPermissionStore implements ExpiredPermissions {

    private final HibernateStorage storage;

    ExpiredPermissionStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<ExpiredPermission> find(long campaignId, CertificateSerial serial) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from ExpiredPermissionEntity where campaignId = :campaign"
                                                + " and oldSerial = :serial order by id desc",
                                        ExpiredPermissionEntity.class)
                                .setParameter("campaign", campaignId)
                                .setParameter("serial", serial.toString())
                                .setMaxResults(1)
                                .getResultList()
                                .stream()
                                .findFirst()
                                .map(ExpiredPermissionEntity::toPermission));
    }

    @Override
    public void save(ExpiredPermission permission) {
        storage.call(
                Durability.NORMAL,
                unit -> {
                    SearchChanges.facts(
                            unit,
                            "SELECT CAST(? AS BIGINT), subscriber_id FROM subscriber_certificate"
                                    + " WHERE serial = ?",
                            permission.serial().toString());
                    return unit.session().insert(ExpiredPermissionEntity.of(permission));
                });
    }
}
