package vn.capbu.rollout;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many members stand how. Everything is there for the denominator to be told with each figure.
 *
 * @param standings by how they stand; what is missing is none
 * @param renewed renewed, registered or not, by the channels that were asked for
 * @param registered of those, registered with the customers' systems
 */
public record Counts(Map<Standing, Long> standings, long renewed, long registered) {

    /** Nobody. */
    public static final Counts NONE = new Counts(Map.of(), 0, 0);

    public Counts {
        Map<Standing, Long> copy = new EnumMap<>(Standing.class);
        copy.putAll(standings);
        standings = Collections.unmodifiableMap(copy);
    }

    /** Of members whose renewals all count, whatever their channel. */
    public static Counts of(Map<Standing, Long> standings) {
        return new Counts(
                standings,
                standings.getOrDefault(Standing.RENEWED, 0L)
                        + standings.getOrDefault(Standing.REGISTERED, 0L),
                standings.getOrDefault(Standing.REGISTERED, 0L));
    }

    /** Everybody that is in the population. */
    public long eligible() {
        return standings.values().stream().mapToLong(it -> it).sum();
    }

    /** Those left out of the denominator. */
    public long excluded() {
        return of(Standing.Kind.EXCLUDED);
    }

    /** The denominator: eligible without excluded. */
    public long reachable() {
        return eligible() - excluded();
    }

    /** How many stand so. */
    public long of(Standing standing) {
        return standings.getOrDefault(standing, 0L);
    }

    /** How many stand in one of the ways of a kind. */
    public long of(Standing.Kind kind) {
        return standings.entrySet().stream()
                .filter(one -> one.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What a target of a kind is a share of. */
    public long of(Target.Denominator denominator) {
        return denominator == Target.Denominator.ELIGIBLE ? eligible() : reachable();
    }

    /** Renewed, of the reachable, in percent, rounded to hundredths; null when nobody is reachable. */
    public @Nullable BigDecimal percent() {
        return Percent.of((double) renewed, reachable());
    }

    /** Both together. */
    public Counts plus(Counts other) {
        Map<Standing, Long> sum = new EnumMap<>(Standing.class);
        sum.putAll(standings);
        other.standings.forEach((standing, count) -> sum.merge(standing, count, Long::sum));
        return new Counts(sum, renewed + other.renewed, registered + other.registered);
    }
}
