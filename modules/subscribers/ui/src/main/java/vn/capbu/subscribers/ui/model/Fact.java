package vn.capbu.subscribers.ui.model;

/**
 * A name and its value as they are shown.
 *
 * @param name in the operator's language
 * @param value as shown, possibly empty
 */
public record Fact(String name, String value) {}
