package vn.capbu.complaints;

/**
 * A unit, a breach reason or a root cause, with its names.
 *
 * @param code stable
 * @param vietnamese name
 * @param english name
 */
public record CodeName(String code, String vietnamese, String english) {}
