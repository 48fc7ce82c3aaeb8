package vn.capbu.application.driver;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;

/** The rows of lists and tables in the words that are shown. */
final class Rows {

    private Rows() {}

    /** All rows, by line feed; of a list or table, or of the one in a component. */
    static String all(Component component) throws Exception {
        return Events.get(
                () -> {
                    Component list = within(component);
                    List<String> rows = new ArrayList<>();
                    for (int row = 0; row < count(list); row++) {
                        rows.add(words(list, row).replace('\n', ' '));
                    }
                    return String.join("\n", rows);
                });
    }

    /** The first row whose words hold a text, or -1. Event dispatch thread. */
    static int find(Component list, String words) {
        for (int row = 0; row < count(list); row++) {
            if (words(list, row).contains(words)) {
                return row;
            }
        }
        return -1;
    }

    /** Scrolls to a row, and says where it is in the component. Event dispatch thread. */
    static Rectangle show(Component list, int row) {
        if (list instanceof JTable table) {
            Rectangle place = table.getCellRect(row, 0, true);
            table.scrollRectToVisible(place);
            return place;
        }
        JList<?> cards = (JList<?>) list;
        cards.ensureIndexIsVisible(row);
        return cards.getCellBounds(row, row);
    }

    private static int count(Component list) {
        return list instanceof JTable table
                ? table.getRowCount()
                : ((JList<?>) list).getModel().getSize();
    }

    private static String words(Component list, int row) {
        return list instanceof JTable table ? cells(table, row) : spoken((JList<?>) list, row);
    }

    private static String cells(JTable table, int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < table.getColumnCount(); column++) {
            Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
            cells.add(cell instanceof JLabel label ? label.getText() : "");
        }
        return String.join(" | ", cells);
    }

    /** What a screen reader says of a row. */
    private static <T> String spoken(JList<T> list, int row) {
        T value = list.getModel().getElementAt(row);
        Component shown =
                list.getCellRenderer()
                        .getListCellRendererComponent(
                                list, value, row, list.isSelectedIndex(row), false);
        String name = shown.getAccessibleContext().getAccessibleName();
        return name == null || name.isEmpty() ? String.join(" | ", labels(shown)) : name;
    }

    private static List<String> labels(Component component) {
        List<String> labels = new ArrayList<>();
        if (component instanceof JLabel label && label.getText() != null) {
            labels.add(label.getText());
        } else if (component instanceof Container container) {
            for (Component inner : container.getComponents()) {
                labels.addAll(labels(inner));
            }
        }
        return labels;
    }

    private static Component within(Component component) {
        if (component instanceof JTable || component instanceof JList) {
            return component;
        }
        if (component instanceof Container container) {
            for (Component inner : container.getComponents()) {
                Component found = within(inner);
                if (found instanceof JTable || found instanceof JList) {
                    return found;
                }
            }
        }
        return component;
    }
}
