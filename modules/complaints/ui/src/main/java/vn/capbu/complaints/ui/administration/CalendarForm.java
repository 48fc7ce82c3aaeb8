package vn.capbu.complaints.ui.administration;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarDay.Kind;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;

/** The hours of the week with their breaks, and the days that differ. */
final class CalendarForm implements FormContent {

    private static final int VISIBLE_DAYS = 7;

    private final CalendarEdition newest;
    private final RuleText words;
    private final JPanel panel = new JPanel(new BorderLayout(16, 6));
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<DayOfWeek, JTextField> week = new EnumMap<>(DayOfWeek.class);
    private final List<CalendarDay> past = new ArrayList<>();
    private final List<CalendarDay> days = new ArrayList<>();
    private final Days rows = new Days();
    private final JTable table = new JTable(rows);
    private final JTextField date = new JTextField(9);
    private final JComboBox<Kind> kind;
    private final JComboBox<DayOfWeek> hoursAs;
    private final JTextField name = new JTextField(18);
    private final JButton add = new JButton();
    private final JButton remove = new JButton();

    /**
     * @param today days before it aren't shown and stay
     */
    @Messages({
        "CalendarForm.week=Hours of the week; a gap is a break, nothing is a day off",
        "CalendarForm.days=Days that differ from the week",
        "CalendarForm.add=A&dd",
        "CalendarForm.remove=Re&move the chosen day",
        "CalendarForm.asHours=hours of"
    })
    CalendarForm(CalendarEdition newest, LocalDate today, RuleText words) {
        this.newest = newest;
        this.words = words;
        for (CalendarDay day : newest.days()) {
            (day.date().isBefore(today) ? past : days).add(day);
        }
        kind = FieldPanel.choice("calendar.kind", Kind.values(), RuleText::of);
        kind.setSelectedItem(Kind.MAKE_UP);
        hoursAs = FieldPanel.choice("calendar.hoursAs", DayOfWeek.values(), RuleText::of);
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 0, 12));
        panel.add(hours(), BorderLayout.LINE_START);
        panel.add(differing(), BorderLayout.CENTER);
        changed();
    }

    private JPanel hours() {
        FieldPanel fields = new FieldPanel();
        fields.heading(Bundle.CalendarForm_week());
        for (DayOfWeek day : DayOfWeek.values()) {
            JTextField field = new JTextField(20);
            field.setName("calendar.hours." + day);
            field.setText(RuleText.hours(newest.week().getOrDefault(day, List.of())));
            Keys.watch(field, this::changed);
            week.put(day, field);
            fields.wide(RuleText.of(day), field);
        }
        JPanel top = new JPanel(new BorderLayout());
        top.add(fields, BorderLayout.PAGE_START);
        return top;
    }

    private JPanel differing() {
        table.setName("calendar.days");
        RowHeight.apply(table);
        Keys.leaveByTab(table);
        table.setFillsViewportHeight(true);
        int[] widths = {150, 150, 220};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        table.getSelectionModel().addListSelectionListener(event -> changed());
        date.setName("calendar.date");
        date.putClientProperty("JTextField.placeholderText", "dd/mm/yyyy");
        name.setName("calendar.name");
        add.setName("calendar.add");
        Mnemonics.setLocalizedText(add, Bundle.CalendarForm_add());
        add.addActionListener(event -> add());
        remove.setName("calendar.remove");
        Mnemonics.setLocalizedText(remove, Bundle.CalendarForm_remove());
        remove.addActionListener(event -> remove());
        Keys.watch(date, this::changed);
        Keys.watch(name, this::changed);
        kind.addActionListener(event -> changed());
        JLabel heading = new JLabel(Bundle.CalendarForm_days());
        heading.setFont(heading.getFont().deriveFont(java.awt.Font.BOLD));
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        line.add(date);
        line.add(kind);
        line.add(new JLabel(Bundle.CalendarForm_asHours()));
        line.add(hoursAs);
        JPanel second = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        second.add(name);
        second.add(add);
        second.add(remove);
        JPanel below = new JPanel(new BorderLayout(0, 6));
        below.add(line, BorderLayout.PAGE_START);
        below.add(second, BorderLayout.CENTER);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setPreferredSize(new Dimension(540, table.getRowHeight() * (VISIBLE_DAYS + 1)));
        JPanel right = new JPanel(new BorderLayout(0, 6));
        right.add(heading, BorderLayout.PAGE_START);
        right.add(scroll, BorderLayout.CENTER);
        right.add(below, BorderLayout.PAGE_END);
        return right;
    }

    private void add() {
        LocalDate day = day();
        if (day == null) {
            return;
        }
        Kind chosen = kind.getItemAt(kind.getSelectedIndex());
        String text = name.getText().strip();
        days.removeIf(one -> one.date().equals(day));
        days.add(
                new CalendarDay(
                        day,
                        chosen,
                        text,
                        text,
                        chosen == Kind.MAKE_UP
                                ? hoursAs.getItemAt(hoursAs.getSelectedIndex())
                                : null,
                        true,
                        false));
        days.sort(Comparator.comparing(CalendarDay::date));
        date.setText("");
        name.setText("");
        rows.fireTableDataChanged();
        int row =
                days.indexOf(
                        days.stream()
                                .filter(one -> one.date().equals(day))
                                .findFirst()
                                .orElseThrow());
        table.scrollRectToVisible(table.getCellRect(row, 0, true));
        changed();
    }

    private void remove() {
        int row = table.getSelectedRow();
        if (row >= 0) {
            days.remove(row);
            rows.fireTableDataChanged();
            changed();
        }
    }

    private @Nullable LocalDate day() {
        try {
            return VietnamTime.parseDate(date.getText());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void changed() {
        boolean isMakeUp = kind.getSelectedItem() == Kind.MAKE_UP;
        hoursAs.setEnabled(isMakeUp);
        add.setEnabled(day() != null && !name.getText().isBlank());
        remove.setEnabled(table.getSelectedRow() >= 0);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The calendar that the form wants; of a complete form. */
    CalendarEdition edition(LocalDate from) {
        Map<DayOfWeek, List<OpenHours>> hours = new EnumMap<>(DayOfWeek.class);
        week.forEach(
                (day, field) -> {
                    List<OpenHours> open = RuleText.parseHours(field.getText());
                    if (!open.isEmpty()) {
                        hours.put(day, open);
                    }
                });
        List<CalendarDay> all = new ArrayList<>(past);
        all.addAll(days);
        return new CalendarEdition(
                newest.code(),
                newest.version() + 1,
                from,
                newest.vietnamese(),
                newest.english(),
                newest.zone(),
                hours,
                all,
                newest.knownTo());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return date;
    }

    @Override
    public boolean complete() {
        boolean any = false;
        for (JTextField field : week.values()) {
            try {
                any |= !RuleText.parseHours(field.getText()).isEmpty();
                field.putClientProperty("JComponent.outline", null);
            } catch (IllegalArgumentException e) {
                field.putClientProperty("JComponent.outline", "error");
                return false;
            }
        }
        return any && date.getText().isBlank();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Messages({"CalendarForm.date=Day", "CalendarForm.kind=Kind", "CalendarForm.name=Name"})
    private final class Days extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return days.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.CalendarForm_date();
                case 1 -> Bundle.CalendarForm_kind();
                default -> Bundle.CalendarForm_name();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            CalendarDay day = days.get(row);
            return switch (column) {
                case 0 ->
                        RuleText.of(day.date().getDayOfWeek())
                                + " "
                                + words.formats().date(day.date());
                case 1 -> RuleText.of(day.kind());
                default -> words.name(day);
            };
        }
    }
}
