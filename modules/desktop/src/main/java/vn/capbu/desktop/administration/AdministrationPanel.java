package vn.capbu.desktop.administration;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Keys;

/** Sections on the left; on the right what is in force, the versions, and what can be done. */
final class AdministrationPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int SECTIONS_WIDTH = 210;
    private static final double SAYS_SHARE = 0.58;

    private final transient AdministrationModel model;
    private final transient AdministrationCommands commands;
    private final DefaultListModel<AdministrationSection> sections = new DefaultListModel<>();
    private final JList<AdministrationSection> list = new JList<>(sections);
    private final JComboBox<AdministeredSetting> choice;
    private final JLabel heading = new JLabel(" ");
    private final JTextArea notice = new JTextArea();
    private final JLabel which = new JLabel(" ");
    private final FactsView says = new FactsView();
    private final VersionsTable versions;
    private final JPanel deeds = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
    private boolean refreshing;

    @Messages({
        "AdministrationPanel.sections=Sections",
        "AdministrationPanel.history=Versions: nothing is overwritten, a change is a new version with its day"
    })
    AdministrationPanel(AdministrationModel model, AdministrationCommands commands) {
        super(new BorderLayout());
        this.model = model;
        this.commands = commands;
        setName("administration");
        choice =
                FieldPanel.choice(
                        "administration.setting",
                        new AdministeredSetting[0],
                        AdministeredSetting::name);
        choice.addActionListener(
                event -> {
                    if (!refreshing
                            && choice.getSelectedItem() instanceof AdministeredSetting one) {
                        model.chooseSetting(one);
                    }
                });
        versions = new VersionsTable(number -> model.chooseVersion(number));
        model.sections().forEach(sections::addElement);
        add(left(), BorderLayout.LINE_START);
        add(right(), BorderLayout.CENTER);
        model.addListener(this::refresh);
        refresh();
    }

    private JScrollPane left() {
        list.setName("administration.sections");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(sections.isEmpty() ? -1 : 0);
        list.getAccessibleContext().setAccessibleName(Bundle.AdministrationPanel_sections());
        list.setCellRenderer(
                new DefaultListCellRenderer() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Component getListCellRendererComponent(
                            JList<?> of, Object value, int index, boolean chosen, boolean focus) {
                        super.getListCellRendererComponent(of, value, index, chosen, focus);
                        setText(((AdministrationSection) value).title());
                        setBorder(BorderFactory.createEmptyBorder(8, 14, 8, 14));
                        return this;
                    }
                });
        list.addListSelectionListener(
                event -> {
                    AdministrationSection section = list.getSelectedValue();
                    if (!event.getValueIsAdjusting() && section != null) {
                        commands.choose(section);
                    }
                });
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(
                BorderFactory.createMatteBorder(
                        0, 0, 0, 1, UIManager.getColor("Component.borderColor")));
        scroll.setPreferredSize(new Dimension(SECTIONS_WIDTH, 0));
        return scroll;
    }

    private JPanel right() {
        heading.setName("administration.heading");
        heading.setFont(heading.getFont().deriveFont(Font.BOLD, heading.getFont().getSize2D() + 5));
        notice.setName("administration.notice");
        notice.setEditable(false);
        notice.setFocusable(false);
        notice.setLineWrap(true);
        notice.setWrapStyleWord(true);
        notice.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        notice.setBackground(new Color(0xFFF3D6));
        notice.setForeground(new Color(0x5C4300));
        which.setName("administration.which");
        which.setFont(which.getFont().deriveFont(Font.BOLD));
        JPanel top = new JPanel(new BorderLayout(12, 8));
        top.add(heading, BorderLayout.LINE_START);
        JPanel chooser = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        chooser.add(choice);
        top.add(chooser, BorderLayout.CENTER);
        top.add(notice, BorderLayout.PAGE_END);
        JPanel current = new JPanel(new BorderLayout(0, 4));
        current.add(which, BorderLayout.PAGE_START);
        JScrollPane scroll = new JScrollPane(says);
        scroll.getViewport().setBackground(says.getBackground());
        current.add(scroll, BorderLayout.CENTER);
        JPanel history = new JPanel(new BorderLayout(0, 4));
        JLabel title = new JLabel(Bundle.AdministrationPanel_history());
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        title.setBorder(BorderFactory.createEmptyBorder(6, 0, 0, 0));
        history.add(title, BorderLayout.PAGE_START);
        history.add(new JScrollPane(versions.table()), BorderLayout.CENTER);
        JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, current, history);
        both.setResizeWeight(SAYS_SHARE);
        both.setBorder(null);
        deeds.setName("administration.deeds");
        JPanel right = new JPanel(new BorderLayout(0, 10));
        right.setBorder(BorderFactory.createEmptyBorder(12, 16, 12, 16));
        right.add(top, BorderLayout.PAGE_START);
        right.add(both, BorderLayout.CENTER);
        right.add(deeds, BorderLayout.PAGE_END);
        return right;
    }

    @Messages({
        "AdministrationPanel.reading=Reading…",
        "AdministrationPanel.failed=This section can't be shown; the log says why.",
        "AdministrationPanel.none=There is nothing to administer here yet.",
        "AdministrationPanel.inForce=In force today",
        "# {0} - number",
        "# {1} - first day",
        "AdministrationPanel.version=Version {0}, from {1}"
    })
    private void refresh() {
        refreshing = true;
        heading.setText(model.section().map(AdministrationSection::title).orElse(" "));
        List<AdministeredSetting> settings = model.settings();
        choice.removeAllItems();
        settings.forEach(choice::addItem);
        model.setting().ifPresent(choice::setSelectedItem);
        choice.setVisible(settings.size() > 1);
        String text = notice();
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
        which.setText(
                model.version()
                        .map(
                                one ->
                                        Bundle.AdministrationPanel_version(
                                                Integer.toString(one.number()), one.from()))
                        .orElse(Bundle.AdministrationPanel_inForce()));
        says.show(model.says());
        versions.show(
                model.setting().map(AdministeredSetting::versions).orElse(List.of()),
                model.version().map(AdministeredSetting.Version::number).orElse(0));
        showDeeds();
        refreshing = false;
        revalidate();
        repaint();
    }

    private String notice() {
        if (model.isFailed()) {
            return Bundle.AdministrationPanel_failed();
        }
        if (model.settings().isEmpty()) {
            return model.isReading()
                    ? Bundle.AdministrationPanel_reading()
                    : Bundle.AdministrationPanel_none();
        }
        return model.setting().map(AdministeredSetting::notice).orElse("");
    }

    private void showDeeds() {
        deeds.removeAll();
        List<Deed> wanted = model.setting().map(AdministeredSetting::deeds).orElse(List.of());
        for (Deed deed : wanted) {
            JButton button = new JButton();
            button.setName("administration." + deed.id());
            Mnemonics.setLocalizedText(button, deed.text());
            if (deed.equals(wanted.get(0))) {
                Keys.primary(button);
            }
            button.addActionListener(event -> commands.run(deed));
            deeds.add(button);
        }
    }
}
