package vn.capbu.renewal.ui.lists.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.VietnameseOrder;

/** Combo boxes that narrow the affected list down, filled from its totals; their first choice is every one. */
final class AffectedChoices {

    private AffectedChoices() {}

    /** The first choice is every one. */
    static @Nullable String chosen(JComboBox<String> box) {
        return box.getSelectedIndex() <= 0 ? null : (String) box.getSelectedItem();
    }

    @Messages("AffectedChoices.allVersions=All versions")
    static String versionName(String name) {
        return name.isEmpty() ? Bundle.AffectedChoices_allVersions() : name;
    }

    @Messages("AffectedChoices.allProvinces=All provinces")
    static String provinceName(String name) {
        return name.isEmpty() ? Bundle.AffectedChoices_allProvinces() : name;
    }

    static List<String> names(Map<String, ?> groups) {
        List<String> names = new ArrayList<>(groups.keySet());
        names.removeIf(String::isEmpty);
        names.sort(VietnameseOrder.comparator());
        return names;
    }

    static void fill(JComboBox<String> box, List<String> names) {
        boolean same = box.getItemCount() == names.size() + 1;
        for (int i = 0; same && i < names.size(); i++) {
            same = names.get(i).equals(box.getItemAt(i + 1));
        }
        if (!same) {
            Object before = box.getSelectedItem();
            box.removeAllItems();
            box.addItem("");
            names.forEach(box::addItem);
            box.setSelectedItem(before != null && names.contains(before) ? before : "");
        }
    }

    /** The words before a field. */
    static JLabel label(String text, JComponent field) {
        JLabel label = new JLabel(text);
        label.setLabelFor(field);
        return label;
    }
}
