package vn.capbu.subscribers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.kernel.Operator;
import vn.capbu.subscribers.ImportChecks.Severity;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.spi.ImportCatalogue;

/** Checks that a test may change, and layouts. */
final class MemoryCatalogue implements ImportCatalogue {

    private final Map<Kind, Severity> severities = new EnumMap<>(Kind.class);
    private final Map<String, ColumnMapping> layouts = new HashMap<>();
    private boolean locked;

    MemoryCatalogue() {
        for (Kind kind :
                List.of(
                        Kind.WRONG_CHECK_DIGIT,
                        Kind.LEADING_ZERO_RESTORED,
                        Kind.UNKNOWN_PROVINCE,
                        Kind.NOT_AN_EMAIL,
                        Kind.CONTRACT_AFTER_CERTIFICATE,
                        Kind.CONTRACT_ENDS_FIRST,
                        Kind.SERIAL_OF_ANOTHER,
                        Kind.TOKEN_OF_ANOTHER,
                        Kind.SERIAL_REGISTERED_TO_ANOTHER,
                        Kind.TOKEN_REGISTERED_TO_ANOTHER)) {
            severities.put(kind, Severity.WARN);
        }
    }

    void set(Kind kind, Severity severity) {
        severities.put(kind, severity);
    }

    /** Another import runs from now on. */
    void lockByAnother() {
        locked = true;
    }

    @Override
    public ImportChecks checks() {
        return new ImportChecks(
                7,
                LocalDate.of(2020, 1, 1),
                severities,
                Map.of(
                        "hoat dong", RegistryState.VALID,
                        "hop le", RegistryState.VALID,
                        "tam dung", RegistryState.SUSPENDED,
                        "thu hoi", RegistryState.REVOKED));
    }

    @Override
    public Optional<ColumnMapping> mapping(String layout) {
        return Optional.ofNullable(layouts.get(layout));
    }

    @Override
    public void remember(
            String layout, List<String> headers, ColumnMapping mapping, Operator by, Instant at) {
        layouts.put(layout, mapping);
    }

    @Override
    public boolean lock() {
        return !locked;
    }
}
