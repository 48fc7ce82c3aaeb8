package vn.capbu.complaints.ui.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;

/**
 * Everything that was typed or chosen in a form, as a draft: what differs from the form as it was first shown is kept at each change, and
 * comes back after a crash. Event dispatch thread only.
 */
final class FormDraft {

    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> setters = new LinkedHashMap<>();

    /**
     * Adds a field.
     *
     * @param name stable, without a slash
     * @param set is given what was kept, also where that was nothing
     */
    void add(String name, Supplier<String> value, Consumer<String> set) {
        values.put(name, value);
        setters.put(name, set);
    }

    void add(String name, JTextComponent field) {
        add(name, field::getText, field::setText);
    }

    void add(String name, AbstractButton box) {
        add(name, () -> Boolean.toString(box.isSelected()), kept -> set(box, kept));
    }

    private static void set(AbstractButton box, String kept) {
        if (box.isSelected() != Boolean.parseBoolean(kept)) {
            box.doClick();
        }
    }

    /** Adds a choice by the code of what is chosen; a code that isn't offered any more leaves it as it is. */
    <T> void add(String name, JComboBox<T> box, Function<T, String> code) {
        add(name, () -> chosen(box, code), kept -> choose(box, code, kept));
    }

    /** The code of what is chosen; empty where nothing is. */
    static <T> String chosen(JComboBox<T> box, Function<T, String> code) {
        return box.getSelectedIndex() < 0 ? "" : code.apply(box.getItemAt(box.getSelectedIndex()));
    }

    static <T> void choose(JComboBox<T> box, Function<T, String> code, String wanted) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (code.apply(box.getItemAt(i)).equals(wanted)) {
                box.setSelectedIndex(i);
                return;
            }
        }
    }

    private Map<String, String> now() {
        Map<String, String> now = new HashMap<>();
        values.forEach((name, value) -> now.put(name, value.get()));
        return now;
    }

    /**
     * Fills in what was kept, and keeps what is typed or chosen from now on.
     *
     * @param restored told when it was typed, where something came back
     */
    void keep(FormContent form, Drafts drafts, String key, Consumer<Instant> restored) {
        Map<String, String> first = now();
        Drafts.Draft kept = drafts.find(key).orElse(null);
        if (kept != null) {
            setters.forEach((name, set) -> set.accept(kept.values().getOrDefault(name, "")));
            restored.accept(kept.at());
        }
        listen(form, drafts, key, first);
    }

    /** Keeps what is typed or chosen from now on, and leaves what was kept before where it is until then. */
    void keepOnly(FormContent form, Drafts drafts, String key) {
        listen(form, drafts, key, now());
    }

    private void listen(FormContent form, Drafts drafts, String key, Map<String, String> first) {
        form.onChange(
                () -> {
                    Map<String, String> now = now();
                    drafts.keep(key, now.equals(first) ? Map.of() : now);
                });
    }

    /** Says that something came back, from when. */
    @Messages({
        "# {0} - time",
        "FormDraft.restored=What was typed or chosen at {0}, and wasn''t stored, is back."
    })
    static JLabel restored(Formats formats, Instant at) {
        JLabel said = new JLabel(Bundle.FormDraft_restored(formats.dateTime(at)));
        said.setName("form.restored");
        said.setForeground(Look.MUTED);
        return said;
    }
}
