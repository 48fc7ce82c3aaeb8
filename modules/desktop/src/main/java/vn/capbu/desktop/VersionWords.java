package vn.capbu.desktop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.AdministeredSetting.Version;
import vn.capbu.kernel.SettingsVersion;

/** Versions of settings in words, with who made them. Immutable. */
public final class VersionWords {

    /**
     * A version as its feature keeps it.
     *
     * @param number counts up
     * @param from first day; null: since it was made
     * @param madeAt when it was made, as far as the feature knows; null when it doesn't
     * @param says what it says
     */
    public record Kept(
            int number, @Nullable LocalDate from, @Nullable Instant madeAt, List<Fact> says) {}

    private final Formats formats;
    private final LocalDate today;

    /**
     * @param today in Viet Nam
     */
    public VersionWords(Formats formats, LocalDate today) {
        this.formats = formats;
        this.today = today;
    }

    /** The version in force today: of those that have begun the one that begins last, of two the newer one; empty when none has begun. */
    public Optional<Kept> inForce(List<Kept> versions) {
        Kept found = null;
        for (Kept one : versions) {
            if (hasBegun(one) && (found == null || !isBefore(one, found))) {
                found = one;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean hasBegun(Kept one) {
        LocalDate from = one.from();
        return from == null || !from.isAfter(today);
    }

    private static boolean isBefore(Kept one, Kept other) {
        LocalDate from = one.from() == null ? LocalDate.MIN : one.from();
        LocalDate than = other.from() == null ? LocalDate.MIN : other.from();
        return from.equals(than) ? one.number() < other.number() : from.isBefore(than);
    }

    /**
     * All of them, the newest first.
     *
     * @param versions the oldest first
     * @param history who made them; those that came with the product have no line
     */
    @Messages({
        "VersionWords.seeded=came with the product",
        "# {0} - who made it",
        "# {1} - who stood by it",
        "VersionWords.both={0}, with {1}",
        "VersionWords.always=from the beginning"
    })
    public List<Version> all(List<Kept> versions, List<SettingsVersion> history) {
        Kept current = inForce(versions).orElse(null);
        List<Version> all = new ArrayList<>();
        for (Kept one : versions) {
            SettingsVersion line =
                    history.stream()
                            .filter(it -> it.version() == one.number())
                            .findFirst()
                            .orElse(null);
            LocalDate from = one.from();
            Instant at = line == null ? one.madeAt() : line.keptAt();
            all.add(
                    0,
                    new Version(
                            one.number(),
                            from == null ? Bundle.VersionWords_always() : formats.date(from),
                            state(one, current, versions),
                            line == null ? Bundle.VersionWords_seeded() : by(line),
                            at == null ? "" : formats.dateTime(at),
                            line == null ? "" : line.reason(),
                            one.says()));
        }
        return all;
    }

    /** A planned version that a newer one of the same day or an earlier one replaces never comes. */
    private State state(Kept one, @Nullable Kept current, List<Kept> versions) {
        if (one.equals(current)) {
            return State.IN_FORCE;
        }
        boolean replaced =
                versions.stream()
                        .anyMatch(
                                other ->
                                        other.number() > one.number()
                                                && other.from() != null
                                                && other.from().equals(one.from()));
        return hasBegun(one) || replaced ? State.PAST : State.PLANNED;
    }

    private static String by(SettingsVersion line) {
        String second = line.secondPerson();
        return second == null ? line.operator() : Bundle.VersionWords_both(line.operator(), second);
    }
}
