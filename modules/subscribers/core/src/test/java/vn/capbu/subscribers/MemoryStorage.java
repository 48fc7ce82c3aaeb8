package vn.capbu.subscribers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.spi.ImportCatalogue;
import vn.capbu.subscribers.spi.RegistryConflicts;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** A registry and an audit trail in memory, with transactions: the real one is tested beside its database. */
final class MemoryStorage
        implements Storage, SubscriberRegistry, RegistryImports, RegistryConflicts {

    private Map<String, RegistryRow> rows = new LinkedHashMap<>();
    private List<AuditEvent> events = new ArrayList<>();
    private List<ImportRecord> imports = new ArrayList<>();

    private final MemoryCatalogue catalogue = new MemoryCatalogue();

    MemoryCatalogue catalogue() {
        return catalogue;
    }

    List<RegistryRow> rows() {
        return List.copyOf(rows.values());
    }

    List<AuditEvent> events() {
        return events;
    }

    List<ImportRecord> imports() {
        return imports;
    }

    @Override
    public <P> P port(Class<P> port) {
        if (port == AuditTrail.class) {
            return port.cast(new Trail());
        }
        return port.cast(port == ImportCatalogue.class ? catalogue : this);
    }

    @Override
    public <T> T transact(Durability durability, Supplier<T> work) {
        Map<String, RegistryRow> rowsBefore = new LinkedHashMap<>(rows);
        List<AuditEvent> eventsBefore = new ArrayList<>(events);
        List<ImportRecord> importsBefore = new ArrayList<>(imports);
        try {
            return work.get();
        } catch (RuntimeException e) {
            rows = rowsBefore;
            events = eventsBefore;
            imports = importsBefore;
            throw e;
        }
    }

    @Override
    public List<Result> store(Provenance by, List<SourceRow> added) {
        return added.stream()
                .map(SourceRow::content)
                .map(row -> change(rows.put(key(row), row), row))
                .toList();
    }

    @Override
    public List<Result> preview(List<RegistryRow> added) {
        return added.stream().map(row -> change(rows.get(key(row)), row)).toList();
    }

    private static Result change(@Nullable RegistryRow before, RegistryRow row) {
        if (before == null) {
            return Result.ADDED;
        }
        return before.equals(row)
                ? Result.UNCHANGED
                : new Result(
                        Change.CHANGED,
                        List.of(new ValueChange(Field.NAME, before.name(), row.name())));
    }

    private static String key(RegistryRow row) {
        return row.taxCode() + "/" + row.serial();
    }

    @Override
    public long count() {
        return rows.size();
    }

    @Override
    public long begin(ImportRecord.Start start) {
        imports.add(new ImportRecord(imports.size(), start, null, ImportRecord.Counts.NONE));
        return imports.size() - 1L;
    }

    @Override
    public void finish(long id, Instant at, ImportRecord.Counts counts) {
        ImportRecord begun = imports.get((int) id);
        imports.set((int) id, new ImportRecord(id, begun.start(), at, counts));
    }

    @Override
    public Optional<ImportRecord> latestOf(String sha256) {
        return imports.stream().filter(it -> it.start().sha256().equals(sha256)).findFirst();
    }

    @Override
    public List<ImportRecord> newest(int limit) {
        return imports;
    }

    @Override
    public List<Conflict> find(List<RegistryRow> asked, @Nullable Long running) {
        return asked.stream()
                .map(
                        row ->
                                new Conflict(
                                        isOfAnother(row, RegistryRow::serial),
                                        row.token() != null
                                                && isOfAnother(row, RegistryRow::token)))
                .toList();
    }

    private boolean isOfAnother(RegistryRow row, Function<RegistryRow, Object> key) {
        return rows.values().stream()
                .anyMatch(
                        known ->
                                Objects.equals(key.apply(known), key.apply(row))
                                        && !known.taxCode().equals(row.taxCode()));
    }

    /** The audit trail has a method of the same name as the list of imports. */
    private final class Trail implements AuditTrail {

        @Override
        public void record(AuditEvent event) {
            events.add(event);
        }

        @Override
        public List<AuditEvent> latest(int limit) {
            return events;
        }

        @Override
        public Optional<AuditEvent> last(String action) {
            return events.stream()
                    .filter(event -> event.action().equals(action))
                    .reduce((first, second) -> second);
        }
    }

    @Override
    public void close() {}
}
