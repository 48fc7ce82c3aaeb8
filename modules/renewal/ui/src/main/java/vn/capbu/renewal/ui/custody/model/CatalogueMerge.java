package vn.capbu.renewal.ui.custody.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.UpdateTarget;

/**
 * Two changes of one edition put together, field by field: what only one side changed is as that side wants it, and what both changed
 * otherwise is a conflict that a person decides. Never changes.
 */
public final class CatalogueMerge {

    /** What a field is of. */
    public enum Part {
        /** Days until a token is overdue, without progress. */
        IDLE,
        /** Days until a token is overdue, without being fetched. */
        UNFETCHED,
        /** A move between two states. */
        MOVE,
        /** A condition of tokens. */
        CONDITION,
        /** A system to update. */
        SYSTEM
    }

    /**
     * A field.
     *
     * @param code of a condition or system; empty otherwise
     * @param from of a move; null otherwise
     * @param to of a move; null otherwise
     */
    public record Field(
            Part part, String code, @Nullable CustodyState from, @Nullable CustodyState to) {

        private static Field of(Part part, String code) {
            return new Field(part, code, null, null);
        }
    }

    /**
     * A field that both have changed, each otherwise: an Integer, a {@link CustodyTransition}, a {@link ConditionKind} or an {@link
     * UpdateTarget}; null for one that was taken away.
     */
    public record Conflict(Field field, @Nullable Object mine, @Nullable Object theirs) {}

    private final CustodyEdition now;
    private final Map<Field, Object> merged = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /**
     * @param seen what both began with
     * @param mine what one wants
     * @param now what the other has made of it
     */
    public CatalogueMerge(CustodyEdition seen, CustodyEdition mine, CustodyEdition now) {
        this.now = now;
        Map<Field, Object> before = fields(seen);
        Map<Field, Object> own = fields(mine);
        Map<Field, Object> other = fields(now);
        Set<Field> all = new LinkedHashSet<>(other.keySet());
        all.addAll(own.keySet());
        for (Field field : all) {
            Object wanted = own.get(field);
            Object there = other.get(field);
            if (isSame(wanted, before.get(field)) || isSame(wanted, there)) {
                put(merged, field, there);
            } else {
                put(merged, field, wanted);
                if (!isSame(there, before.get(field))) {
                    conflicts.add(new Conflict(field, wanted, there));
                }
            }
        }
    }

    private static void put(Map<Field, Object> fields, Field field, @Nullable Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    /** What both changed otherwise, in the order of the form. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /**
     * What comes of it.
     *
     * @param takeMine whose a conflict is
     */
    public CustodyEdition edition(boolean takeMine) {
        Map<Field, Object> fields = new LinkedHashMap<>(merged);
        if (!takeMine) {
            conflicts.forEach(conflict -> put(fields, conflict.field(), conflict.theirs()));
        }
        CustodyRules rules = now.rules();
        return new CustodyEdition(
                new CustodyRules(
                        rules.version(),
                        rules.effectiveFrom(),
                        days(fields, Part.IDLE),
                        days(fields, Part.UNFETCHED),
                        all(fields, CustodyTransition.class)),
                all(fields, ConditionKind.class),
                all(fields, UpdateTarget.class));
    }

    private static int days(Map<Field, Object> fields, Part part) {
        return fields.get(Field.of(part, "")) instanceof Integer days ? days : 0;
    }

    private static <T> List<T> all(Map<Field, Object> fields, Class<T> type) {
        return fields.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Map<Field, Object> fields(CustodyEdition edition) {
        Map<Field, Object> fields = new LinkedHashMap<>();
        CustodyRules rules = edition.rules();
        fields.put(Field.of(Part.IDLE, ""), rules.idleDays());
        fields.put(Field.of(Part.UNFETCHED, ""), rules.unfetchedDays());
        rules.transitions()
                .forEach(it -> fields.put(new Field(Part.MOVE, "", it.from(), it.to()), it));
        edition.conditions().forEach(it -> fields.put(Field.of(Part.CONDITION, it.code()), it));
        edition.systems().forEach(it -> fields.put(Field.of(Part.SYSTEM, it.code()), it));
        return fields;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(contentOf(one), contentOf(other));
    }

    /** Version and days of a system come with its content. */
    private static @Nullable Object contentOf(@Nullable Object value) {
        if (value instanceof UpdateTarget system) {
            return new UpdateTarget(
                    system.code(),
                    0,
                    system.vietnamese(),
                    system.english(),
                    system.leadTime(),
                    system.advised(),
                    system.noteVietnamese(),
                    system.noteEnglish(),
                    LocalDate.EPOCH,
                    null);
        }
        return value;
    }
}
