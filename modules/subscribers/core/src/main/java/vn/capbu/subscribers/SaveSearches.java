package vn.capbu.subscribers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.spi.SavedSearchRepository;

/** Saved filters: searches by name, shared by all who work on this registry. Not on the event dispatch thread. */
public final class SaveSearches {

    private final Storage storage;
    private final Clock clock;

    public SaveSearches(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<SavedSearch> list() {
        return storage.port(SavedSearchRepository.class).all();
    }

    /**
     * Keeps a search; one of the same name is replaced.
     *
     * @throws vn.capbu.kernel.spi.StorageException when the database fails; nothing is stored then
     */
    public void save(Operator operator, SavedSearch search) {
        operator.require(Right.SAVE_SEARCHES);
        storage.transact(Durability.NORMAL, () -> put(operator, search));
    }

    /**
     * Keeps a search in place of the one that the operator knows of, and of no other one.
     *
     * @param seen what is kept under this name as far as the operator knows; null for nothing
     * @return what somebody else has kept under this name meanwhile, then nothing was stored; empty when it was
     * @throws vn.capbu.kernel.spi.StorageException when the database fails; nothing is stored then
     */
    public Optional<SavedSearch> save(
            Operator operator, SavedSearch search, @Nullable SavedSearch seen) {
        operator.require(Right.SAVE_SEARCHES);
        return storage.transact(
                Durability.NORMAL,
                () -> {
                    Optional<SavedSearch> other =
                            list().stream()
                                    .filter(it -> it.key().equals(search.key()))
                                    .filter(it -> !it.equals(seen))
                                    .findFirst();
                    if (other.isEmpty()) {
                        put(operator, search);
                    }
                    return other;
                });
    }

    private void put(Operator operator, SavedSearch search) {
        storage.port(SavedSearchRepository.class).put(search);
        audit(operator, "search.save", search.name());
    }

    /**
     * Forgets a search.
     *
     * @return whether there was one of this name
     * @throws vn.capbu.kernel.spi.StorageException when the database fails; nothing is changed then
     */
    public boolean remove(Operator operator, SavedSearch search) {
        operator.require(Right.SAVE_SEARCHES);
        return storage.transact(
                Durability.NORMAL,
                () -> {
                    boolean removed =
                            storage.port(SavedSearchRepository.class).remove(search.key());
                    if (removed) {
                        audit(operator, "search.remove", search.name());
                    }
                    return removed;
                });
    }

    private void audit(Operator operator, String action, String name) {
        storage.port(AuditTrail.class)
                .record(AuditEvent.of(clock.instant(), operator, action, name));
    }
}
