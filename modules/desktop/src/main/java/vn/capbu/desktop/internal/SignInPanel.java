package vn.capbu.desktop.internal;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.desktop.Keys;

/** The fields of signing in. What is typed as password leaves as characters that are wiped. */
final class SignInPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 420;
    private static final int COLUMNS = 22;
    private static final Color PROBLEM = new Color(0xB3261E);

    private final transient SignInModel model;
    private final transient Deeds deeds;
    private final JLabel heading = new JLabel();
    private final JLabel trust = new JLabel();
    private final JTextArea problem = new JTextArea();
    private final JTextField name = new JTextField(COLUMNS);
    private final JPasswordField password = field("signIn.password");
    private final JPasswordField chosen = field("signIn.chosen");
    private final JPasswordField again = field("signIn.again");
    private final JButton accept = new JButton();
    private final JButton exit = new JButton();

    /** What the buttons do. */
    interface Deeds {
        void signIn(String name, char[] password);

        void change(String name, char[] present, char[] chosen, char[] again);

        void exit();
    }

    @Messages({
        "SignInPanel.name=&Account:",
        "SignInPanel.password=&Password:",
        "SignInPanel.chosen=&New password:",
        "SignInPanel.again=New password a&gain:",
        "SignInPanel.exit=E&xit",
        "SignInPanel.cancel=&Cancel"
    })
    SignInPanel(SignInModel model, Deeds deeds) {
        super(new BorderLayout(0, 10));
        this.model = model;
        this.deeds = deeds;
        setName("signIn");
        setBorder(BorderFactory.createEmptyBorder(18, 22, 16, 22));
        heading.setFont(
                heading.getFont().deriveFont(Font.BOLD, heading.getFont().getSize2D() * 1.3f));
        name.setName("signIn.name");
        name.setText(model.name());
        FieldPanel fields = new FieldPanel();
        fields.wide(Bundle.SignInPanel_name(), name);
        fields.wide(Bundle.SignInPanel_password(), password);
        fields.wide(Bundle.SignInPanel_chosen(), chosen);
        fields.wide(Bundle.SignInPanel_again(), again);
        fields.alone(new CapsLockHint("signIn.capsLock"));
        trust.setName("signIn.trust");
        trust.setForeground(UIManager.getColor("Label.disabledForeground"));
        fields.alone(trust);
        problem.setName("signIn.problem");
        problem.setBorder(null);
        problem.setEditable(false);
        problem.setFocusable(false);
        problem.setOpaque(false);
        problem.setLineWrap(true);
        problem.setWrapStyleWord(true);
        problem.setForeground(PROBLEM);
        JPanel middle = new JPanel(new BorderLayout(0, 6));
        middle.add(fields, BorderLayout.PAGE_START);
        middle.add(problem, BorderLayout.CENTER);
        add(heading, BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        add(buttons(), BorderLayout.PAGE_END);
        Keys.nextByEnter(name);
        model.addListener(this::refresh);
        refresh();
    }

    private static JPasswordField field(String name) {
        JPasswordField field = new JPasswordField(COLUMNS);
        field.setName(name);
        field.setDragEnabled(false);
        return field;
    }

    private JPanel buttons() {
        accept.setName("signIn.accept");
        Keys.primary(accept);
        accept.addActionListener(event -> accept());
        exit.setName("signIn.exit");
        Mnemonics.setLocalizedText(
                exit,
                model.mode() == SignInModel.Mode.SECOND_PERSON
                        ? Bundle.SignInPanel_cancel()
                        : Bundle.SignInPanel_exit());
        exit.addActionListener(event -> deeds.exit());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
        buttons.add(accept);
        buttons.add(exit);
        return buttons;
    }

    /** The button that Enter presses. */
    JButton defaultButton() {
        return accept;
    }

    /** Where the cursor stands first. */
    JComponent firstField() {
        return name.getText().isBlank() ? name : password;
    }

    private void accept() {
        if (model.mode() == SignInModel.Mode.NEW_PASSWORD) {
            deeds.change(
                    name.getText(),
                    password.getPassword(),
                    chosen.getPassword(),
                    again.getPassword());
        } else {
            deeds.signIn(name.getText(), password.getPassword());
        }
    }

    @Messages({
        "SignInPanel.title=Sign in to capbu",
        "SignInPanel.titleServer=Sign in to the shared database",
        "SignInPanel.titleChange=Choose your own password",
        "SignInPanel.titleFile=Open the encrypted database",
        "SignInPanel.open=&Open",
        "SignInPanel.trust=<html>One desk: whoever owns the database file<br>of this machine is trusted.",
        "SignInPanel.trustFile=<html>The file is encrypted (AES). Nobody can read it<br>without its password, not even an administrator.",
        "SignInPanel.titleSecond=The second person confirms",
        "SignInPanel.confirm=C&onfirm",
        "SignInPanel.signIn=&Sign in",
        "SignInPanel.change=&Change and sign in"
    })
    private void refresh() {
        boolean change = model.mode() == SignInModel.Mode.NEW_PASSWORD;
        heading.setText(
                switch (model.mode()) {
                    case ACCOUNT -> Bundle.SignInPanel_title();
                    case SERVER -> Bundle.SignInPanel_titleServer();
                    case FILE -> Bundle.SignInPanel_titleFile();
                    case SECOND_PERSON -> Bundle.SignInPanel_titleSecond();
                    case NEW_PASSWORD -> Bundle.SignInPanel_titleChange();
                });
        trust.setText(
                switch (model.mode()) {
                    case ACCOUNT -> Bundle.SignInPanel_trust();
                    case FILE -> Bundle.SignInPanel_trustFile();
                    default -> "";
                });
        FieldPanel.setShown(name, model.mode() != SignInModel.Mode.FILE);
        Mnemonics.setLocalizedText(accept, deed());
        boolean turned = chosen.isVisible() != change;
        FieldPanel.setShown(chosen, change);
        FieldPanel.setShown(again, change);
        name.setEditable(!change && !model.isBusy());
        for (JPasswordField field : new JPasswordField[] {password, chosen, again}) {
            field.setEnabled(!model.isBusy());
        }
        accept.setEnabled(!model.isBusy());
        exit.setEnabled(!model.isBusy());
        if (!model.problem().isEmpty() || model.isDone()) {
            emptyFields();
        }
        problem.setText(model.problem());
        problem.setPreferredSize(null);
        problem.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        problem.setPreferredSize(new Dimension(WIDTH, problem.getPreferredSize().height));
        revalidate();
        if (turned || !model.problem().isEmpty()) {
            password.requestFocusInWindow();
        }
    }

    private String deed() {
        return switch (model.mode()) {
            case NEW_PASSWORD -> Bundle.SignInPanel_change();
            case SECOND_PERSON -> Bundle.SignInPanel_confirm();
            case FILE -> Bundle.SignInPanel_open();
            case ACCOUNT, SERVER -> Bundle.SignInPanel_signIn();
        };
    }

    private void emptyFields() {
        password.setText("");
        chosen.setText("");
        again.setText("");
    }
}
