package vn.capbu.desktop.internal;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.VietnameseOrder;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Role;

/** What an administrator says of a person, and the password of a new account. */
final class OperatorForm implements FormContent {

    private static final int WIDTH = 520;
    private static final int COLUMNS = 26;
    private static final Color WARNING = new Color(0x8A5A00);

    private final @Nullable OperatorAccount account;
    private final boolean mayLackPassword;
    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JTextField name = new JTextField(COLUMNS);
    private final JTextField person = new JTextField(COLUMNS);
    private final Map<Role, JCheckBox> roles = new EnumMap<>(Role.class);
    private final JTextField unit = new JTextField(COLUMNS);
    private final JLabel noUnit = new JLabel(" ");
    private final JComboBox<Province> province;
    private final JCheckBox active = new JCheckBox();
    private final JPasswordField password = new JPasswordField(COLUMNS);
    private final JPasswordField again = new JPasswordField(COLUMNS);
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * A form.
     *
     * @param account what is changed; null for a new account
     * @param first whether the new account is the first one
     * @param mayLackPassword whether the password may be left empty: a server asks a directory for it
     * @param sentence what the form is about
     */
    @Messages({
        "OperatorForm.name=&Account:",
        "OperatorForm.person=&Person's name:",
        "OperatorForm.roles=Roles:",
        "OperatorForm.unit=&Unit:",
        "OperatorForm.noUnit=Without a unit a CSKH agent works only on cases taken in by himself.",
        "OperatorForm.province=P&rovince:",
        "OperatorForm.noProvince=none",
        "OperatorForm.active=The person may sign in",
        "OperatorForm.password=Pass&word:",
        "OperatorForm.again=Password a&gain:"
    })
    OperatorForm(
            @Nullable OperatorAccount account,
            boolean first,
            boolean mayLackPassword,
            String sentence) {
        this.account = account;
        this.mayLackPassword = mayLackPassword;
        List<Province> all = new ArrayList<>(Provinces.catalogue().all(Province.Edition.OF_63));
        all.sort(Comparator.comparing(Province::shortName, VietnameseOrder.comparator()));
        all.add(0, new Province(Province.Edition.OF_63, "", "", List.of()));
        province =
                FieldPanel.choice(
                        "operator.province",
                        all.toArray(Province[]::new),
                        one ->
                                one.code().isEmpty()
                                        ? Bundle.OperatorForm_noProvince()
                                        : one.shortName());
        name.setName("operator.name");
        person.setName("operator.person");
        unit.setName("operator.unit");
        active.setName("operator.active");
        active.setText(Bundle.OperatorForm_active());
        password.setName("operator.password");
        again.setName("operator.again");
        FieldPanel fields = new FieldPanel();
        fields.wide(Bundle.OperatorForm_name(), name);
        fields.wide(Bundle.OperatorForm_person(), person);
        fields.wide(Bundle.OperatorForm_roles(), roleBoxes());
        fields.wide(Bundle.OperatorForm_unit(), unit);
        noUnit.setName("operator.noUnit");
        noUnit.setForeground(WARNING);
        fields.alone(noUnit);
        fields.wide(Bundle.OperatorForm_province(), province);
        if (account == null) {
            fields.wide(Bundle.OperatorForm_password(), password);
            fields.wide(Bundle.OperatorForm_again(), again);
            fields.alone(new CapsLockHint("operator.capsLock"));
        } else {
            fields.alone(active);
            show(account);
        }
        if (first) {
            roles.values().forEach(box -> box.setSelected(false));
            box(Role.ADMINISTRATOR).setSelected(true);
            box(Role.ADMINISTRATOR).setEnabled(false);
        }
        panel.setBorder(BorderFactory.createEmptyBorder(12, 12, 8, 12));
        panel.add(sentence(sentence), BorderLayout.PAGE_START);
        panel.add(fields, BorderLayout.CENTER);
        watch(name, person, unit, password, again);
        warn();
    }

    private static JTextArea sentence(String words) {
        JTextArea text = new JTextArea(words);
        text.setName("operator.sentence");
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        text.setPreferredSize(new Dimension(WIDTH, text.getPreferredSize().height));
        return text;
    }

    private JPanel roleBoxes() {
        JPanel boxes = new JPanel(new GridLayout(0, 2, 8, 0));
        for (Role role : Role.values()) {
            JCheckBox box = new JCheckBox(OperatorWords.of(role));
            box.setName("operator.role." + role.name());
            box.addActionListener(event -> changed());
            roles.put(role, box);
            boxes.add(box);
        }
        return boxes;
    }

    private JCheckBox box(Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    private void watch(JTextField... fields) {
        for (JTextField field : fields) {
            Keys.watch(field, this::changed);
        }
        province.addActionListener(event -> changed());
        active.addActionListener(event -> changed());
    }

    private void show(OperatorAccount shown) {
        Person told = shown.person();
        name.setText(shown.name());
        name.setEditable(false);
        person.setText(told.displayName());
        told.roles().forEach(role -> box(role).setSelected(true));
        unit.setText(told.unit() == null ? "" : told.unit());
        for (int i = 0; i < province.getItemCount(); i++) {
            if (province.getItemAt(i).code().equals(told.province())) {
                province.setSelectedIndex(i);
            }
        }
        active.setSelected(shown.active());
    }

    private void warn() {
        noUnit.setText(told().lacksUnit() ? Bundle.OperatorForm_noUnit() : " ");
    }

    private void changed() {
        warn();
        listeners.forEach(Runnable::run);
    }

    /** What was told of the person. */
    Person told() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach(
                (role, box) -> {
                    if (box.isSelected()) {
                        chosen.add(role);
                    }
                });
        Province of = province.getItemAt(Math.max(0, province.getSelectedIndex()));
        return new Person(person.getText(), chosen, unit.getText(), of.code());
    }

    /** The new account; its password is taken out of the fields. */
    OperatorsCommands.NewAccount takeNew() {
        char[] taken = password.getPassword();
        password.setText("");
        again.setText("");
        return new OperatorsCommands.NewAccount(name.getText(), told(), taken);
    }

    /** The account as it is wanted. */
    OperatorAccount changed(OperatorAccount before) {
        return before.with(told(), active.isSelected());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return account == null ? name : person;
    }

    @Override
    public boolean complete() {
        boolean described =
                !name.getText().isBlank()
                        && !person.getText().isBlank()
                        && roles.values().stream().anyMatch(JCheckBox::isSelected);
        return described && (account != null || isSamePassword());
    }

    private boolean isSamePassword() {
        char[] one = password.getPassword();
        char[] other = again.getPassword();
        boolean same = (one.length > 0 || mayLackPassword) && Arrays.equals(one, other);
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
        return same;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
