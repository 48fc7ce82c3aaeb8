package vn.capbu.rollout;

/**
 * A cell of the summary: who is counted together.
 *
 * @param province code of 2020; {@link #ALL_PROVINCES} for all, {@link #NO_PROVINCE} where nobody knows
 * @param deviceVersion number of the version in its campaign; {@link #ALL_VERSIONS} for all
 * @param channel of renewals; NONE of everything else
 * @param standing how they stand
 */
public record Cell(String province, int deviceVersion, Channel channel, Standing standing) {

    /** All provinces together. */
    public static final String ALL_PROVINCES = "*";

    /** The registry's text names no province. */
    public static final String NO_PROVINCE = "";

    /** All versions together. */
    public static final int ALL_VERSIONS = 0;
}
