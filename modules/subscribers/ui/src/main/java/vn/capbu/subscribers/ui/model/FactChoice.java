package vn.capbu.subscribers.ui.model;

import java.util.List;

/**
 * A kind of fact that a search can be narrowed to, with the words for it.
 *
 * @param kind as the core names it
 * @param title of the filter, in the operator's language
 * @param values what can be asked for, in the order in which they are shown
 */
public record FactChoice(String kind, String title, List<Value> values) {

    public FactChoice {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param value as the core names it
     * @param text in the operator's language
     */
    public record Value(String value, String text) {}
}
