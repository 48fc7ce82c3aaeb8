package vn.capbu.desktop.internal;

import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.JPasswordField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.SmallForm;

/** A new password, typed twice. */
final class PasswordForm implements FormContent {

    private static final int COLUMNS = 24;

    private final SmallForm form;
    private final JPasswordField password = new JPasswordField(COLUMNS);
    private final JPasswordField again = new JPasswordField(COLUMNS);

    @Messages({"PasswordForm.password=New &password:", "PasswordForm.again=Password a&gain:"})
    PasswordForm(String sentence) {
        form = new SmallForm(sentence);
        password.setName("password.new");
        again.setName("password.again");
        form.field(Bundle.PasswordForm_password(), password);
        form.field(Bundle.PasswordForm_again(), again);
        form.alone(new CapsLockHint("password.capsLock"));
        Keys.watch(password, form::changed);
        Keys.watch(again, form::changed);
        form.completeWhen(this::isSame);
    }

    private boolean isSame() {
        char[] one = password.getPassword();
        char[] other = again.getPassword();
        boolean same = one.length > 0 && Arrays.equals(one, other);
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
        return same;
    }

    /** Takes the password out of the fields; the caller wipes it. */
    char[] take() {
        char[] taken = password.getPassword();
        password.setText("");
        again.setText("");
        return taken;
    }

    @Override
    public JComponent component() {
        return form.component();
    }

    @Override
    public JComponent firstField() {
        return form.firstField();
    }

    @Override
    public boolean complete() {
        return form.complete();
    }

    @Override
    public void onChange(Runnable listener) {
        form.onChange(listener);
    }
}
