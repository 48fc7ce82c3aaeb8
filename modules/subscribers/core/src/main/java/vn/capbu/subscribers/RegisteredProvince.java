package vn.capbu.subscribers;

/**
 * A province as the registry keeps it.
 *
 * @param code in the catalogue of 63, empty when the text names none of them
 * @param text as the source wrote it, possibly empty
 */
public record RegisteredProvince(String code, String text) {}
