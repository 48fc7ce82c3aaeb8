package vn.capbu.renewal;

import java.time.Instant;

/**
 * Settings of the authority as they were kept.
 *
 * @param version counts up from 1
 * @param settings what they say
 * @param from when they began, or will begin, to be in use
 */
public record AuthorityVersion(int version, AuthoritySettings settings, Instant from) {}
