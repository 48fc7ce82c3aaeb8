package vn.capbu.adapters.persistence;

import java.util.List;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.ReaderLimit;
import vn.capbu.renewal.spi.ReaderLimits;

/** The known limits of readers. */
final class ReaderLimitStore implements ReaderLimits {

    private final HibernateStorage storage;

    ReaderLimitStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<ReaderLimit> list() {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from ReaderLimitEntity order by effectiveFrom, id",
                                        ReaderLimitEntity.class)
                                .getResultList()
                                .stream()
                                .map(ReaderLimitEntity::toLimit)
                                .toList());
    }
}
