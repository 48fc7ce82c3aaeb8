package vn.capbu.rollout.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The figures of a campaign's progress, in the order in which they are offered. */
public enum FigureName {
    /** Renewed and registered in time against the staircase of targets, with the forecast and its band. */
    BURN_UP,
    /** By device version. */
    VERSIONS,
    /** The ten best and the ten worst provinces. */
    RANKING,
    /** All provinces by their share. */
    RANKING_ALL,
    /** Provinces as outlines on a map. */
    MAP,
    /** Provinces as equal squares. */
    TILES,
    /** By channel, and the self-care rate with its assessment. */
    CHANNELS,
    /** Renewals of each day against what is needed per working day. */
    DAILY,
    /** How members stand, the blocked ones by reason. */
    STATES,
    /** Device versions by provinces. */
    COHORTS;

    /** As commands and file names write it: small letters and hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that somebody typed. */
    public static Optional<FigureName> parse(String typed) {
        String key = typed.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
