package vn.capbu.charts;

import java.util.List;

/** Provinces by their share of renewed, best first; those of which nothing is known come last. */
public record ProvinceRanking(Caption caption, List<ProvinceStanding> provinces, Extent extent)
        implements Figure {

    public ProvinceRanking {
        provinces = List.copyOf(provinces);
    }

    /** How many of them. */
    public enum Extent {
        /** The ten best and the ten worst. */
        BEST_AND_WORST,
        /** All of them. */
        ALL
    }
}
