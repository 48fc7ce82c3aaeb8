package vn.capbu.rollout.internal;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * How a count that rises goes on, working day by working day: pure functions of the counts so far. The methods and their windows come
 * from a comparison on simulated rollouts: the mean of a line and a hazard rate was off by least, a logistic curve whose ceiling is
 * fitted too was worthless early on.
 */
public final class Projection {

    private static final double HALF = 0.5;

    private final double[] counts;
    private final double[] all;
    private final double whole;

    /**
     * @param counts at the end of each working day so far, at least one, the last one being today's
     * @param whole the denominator
     */
    public Projection(double[] counts, double whole) {
        this(counts, counts, whole);
    }

    /**
     * Of a part, for example a channel, which has its share of what all go on by: whoever another part renewed isn't left for it.
     *
     * @param counts of the part, as above
     * @param all of all parts together, on the same days
     * @param whole the denominator of all
     */
    public Projection(double[] counts, double[] all, double whole) {
        if (counts.length == 0 || counts.length != all.length) {
            throw new IllegalArgumentException("nothing goes on from nothing");
        }
        this.counts = counts.clone();
        this.all = all.clone();
        this.whole = whole;
    }

    private int last() {
        return counts.length - 1;
    }

    private double now() {
        return counts[last()];
    }

    private double before(int days) {
        return counts[Math.max(0, last() - days)];
    }

    private double gained(int days) {
        return Math.max(0, all[last()] - all[Math.max(0, last() - days)]);
    }

    private double left() {
        return Math.max(0, whole - all[last()]);
    }

    /** Which share the part has of what was gained over the last working days. */
    private double share(int days) {
        double gained = gained(days);
        return gained <= 0 ? 0 : Math.min(1, Math.max(0, now() - before(days)) / gained);
    }

    /** Whether nothing rose over the last working days; not while there are fewer. */
    public boolean isStalled(int days) {
        return last() >= days && now() <= before(days) && left() > 0;
    }

    /** At the mean rate of the last working days, up to the whole. */
    public double linear(int window, int ahead) {
        int used = Math.min(window, last());
        double rate = used == 0 ? 0 : gained(used) / used;
        return now() + share(used) * Math.min(left(), rate * ahead);
    }

    /** As if each of the remaining had the same chance each day as over the last working days. */
    public double hazard(int window, int ahead) {
        int used = Math.min(window, last());
        double exposed = 0;
        for (int i = last() - used; i < last(); i++) {
            exposed += Math.max(0, whole - all[i]);
        }
        double rate = exposed <= 0 ? 0 : gained(used) / exposed;
        return now() + share(used) * left() * (1 - Math.pow(1 - Math.min(1, rate), ahead));
    }

    /** The mean of both: the forecast. */
    public double mean(int linearWindow, int hazardWindow, int ahead) {
        return (linear(linearWindow, ahead) + hazard(hazardWindow, ahead)) / 2;
    }

    /**
     * A logistic curve under a ceiling that is given, never fitted: then it is a straight line in logits. The second opinion; a part has
     * the share of it that it has of all so far.
     *
     * @param ceiling of the count of all
     * @return at each working day ahead, from 1 on; null where the counts make no rising curve below the ceiling
     */
    public double @Nullable [] logistic(double ceiling, int ahead) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < counts.length; i++) {
            if (all[i] > HALF && all[i] < ceiling - HALF) {
                line.addData(i, Math.log(all[i] / (ceiling - all[i])));
            }
        }
        boolean rises = line.getN() > 2 && line.getSlope() > 0;
        if (!rises) {
            return null;
        }
        double[] curve = new double[ahead];
        for (int i = 0; i < ahead; i++) {
            double logit = line.getIntercept() + line.getSlope() * (last() + 1 + i);
            double gain = Math.max(0, ceiling / (1 + Math.exp(-logit)) - all[last()]);
            curve[i] = now() + gain * now() / Math.max(1, all[last()]);
        }
        return curve;
    }

    /**
     * In how many working days a share is come to, by the mean.
     *
     * @return 0 when it is come to already; -1 when it isn't within a limit
     */
    public int daysTo(double share, int linearWindow, int hazardWindow, int limit) {
        // the last person counts as come to when nearly so: the remaining of a hazard never end
        double wanted = Math.ceil(share * whole - 1e-9);
        if (now() >= wanted) {
            return 0;
        }
        if (mean(linearWindow, hazardWindow, limit) < wanted - HALF) {
            return -1;
        }
        int before = 0;
        int after = limit;
        while (after - before > 1) {
            int middle = (before + after) / 2;
            if (mean(linearWindow, hazardWindow, middle) >= wanted - HALF) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return after;
    }

    /** The part of the counts up to a working day. */
    public static double[] upTo(List<Double> counts, int last) {
        List<Double> part = new ArrayList<>(counts.subList(0, last + 1));
        return part.stream().mapToDouble(it -> it).toArray();
    }
}
