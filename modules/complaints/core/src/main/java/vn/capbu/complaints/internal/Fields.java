package vn.capbu.complaints.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a document by name; whatever isn't as it should be is told by its name. Immutable as its document is. */
public final class Fields {

    private final Map<?, ?> values;

    public Fields(Map<?, ?> values) {
        this.values = values;
    }

    /**
     * The fields of an object.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Fields of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map);
        }
        throw new IllegalArgumentException("an object is missing: " + value);
    }

    /** The fields of an object; null where there is none. */
    public @Nullable Fields optional(String name) {
        Object value = values.get(name);
        return value == null ? null : of(value);
    }

    /** The objects of a list; none where it is missing. */
    public List<Fields> all(String name) {
        List<Fields> found = new ArrayList<>();
        for (Object one : list(values.get(name))) {
            found.add(of(one));
        }
        return found;
    }

    /** Names and values; none where they are missing. */
    public Map<?, ?> map(String name) {
        Object value = values.get(name);
        return value == null ? Map.of() : of(value).values;
    }

    /** A list; empty where it is missing. */
    public static List<?> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing: " + value);
    }

    /** A text that isn't missing. */
    public String text(String name) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("missing: " + name);
        }
        return value.toString().strip();
    }

    /** A text, or what stands for a missing one. */
    public String textOr(String name, String other) {
        Object value = values.get(name);
        return value == null ? other : value.toString().strip();
    }

    /** A day, YYYY-MM-DD. */
    public LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day: " + name + " = " + text(name), e);
        }
    }

    /** A whole number. */
    public long number(String name) {
        return number(name, text(name));
    }

    private static long number(String name, String typed) {
        try {
            return new BigDecimal(typed).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("no whole number: " + name + " = " + typed, e);
        }
    }

    /** A whole number that isn't large. */
    public int whole(String name) {
        try {
            return Math.toIntExact(number(name));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("too large: " + name, e);
        }
    }

    /** Whole numbers; none where they are missing. */
    public List<Integer> numbers(String name) {
        List<Integer> found = new ArrayList<>();
        for (Object one : list(values.get(name))) {
            found.add((int) number(name, String.valueOf(one)));
        }
        return found;
    }

    /** Whether it is true; false where it is missing. */
    public boolean yes(String name) {
        return textOr(name, "false").equals("true");
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(Class<E> type, String name) {
        return constantOf(type, text(name));
    }

    /** A constant by its name, in any case. */
    public static <E extends Enum<E>> E constantOf(Class<E> type, String typed) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new IllegalArgumentException("unknown: " + typed);
    }
}
