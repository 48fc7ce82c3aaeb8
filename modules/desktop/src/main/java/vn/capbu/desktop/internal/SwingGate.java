package vn.capbu.desktop.internal;

import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.prefs.Preferences;
import javax.swing.JDialog;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.openide.LifecycleManager;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gate;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.SignedIn;
import vn.capbu.kernel.Workspace;

/** Asks in a dialog over the main window. The account's name is remembered, nothing else. */
@ServiceProvider(service = Gate.class)
public final class SwingGate implements Gate {

    private static final String NAME = "signIn.name";

    private final RequestProcessor background = new RequestProcessor("sign-in", 1);
    private final Preferences kept = NbPreferences.forModule(SwingGate.class);
    private final Clock clock = Clock.systemUTC();

    @Override
    public void admit(Workspace workspace) throws IOException {
        AtomicReference<@Nullable SignedIn> admitted = new AtomicReference<>();
        Formats formats = Formats.ofConsole();
        boolean done =
                show(
                        new SignInModel(SignInModel.Mode.ACCOUNT, kept.get(NAME, "")),
                        (model, close) -> {
                            SignInCommands commands =
                                    new SignInCommands(
                                            model,
                                            new WorkspaceAccounts(workspace),
                                            background,
                                            EventQueue::invokeLater,
                                            clock,
                                            formats);
                            commands.whenAdmitted(admitted::set);
                            return new PanelDeeds(commands, close);
                        });
        SignedIn signedIn = admitted.get();
        if (!done || signedIn == null) {
            throw giveUp();
        }
        kept.put(NAME, signedIn.operator().name());
        welcome(signedIn);
    }

    @Override
    public void welcome(SignedIn signedIn) {
        EventQueue.invokeLater(() -> tell(signedIn, Formats.ofConsole()));
    }

    private record WorkspaceAccounts(Workspace workspace) implements SignInCommands.Accounts {

        @Override
        public SignedIn signIn(String name, char[] password) throws OperatorException {
            return workspace.signIn(name, password);
        }

        @Override
        public void changePassword(String name, char[] present, char[] chosen)
                throws OperatorException {
            workspace.signIn().changePassword(name, present, chosen);
        }
    }

    @Override
    public String confirm(Workspace workspace, String typed) throws IOException {
        AtomicReference<@Nullable SignedIn> confirmed = new AtomicReference<>();
        boolean done =
                show(
                        new SignInModel(SignInModel.Mode.SECOND_PERSON, typed),
                        (model, close) -> {
                            SignInCommands commands =
                                    new SignInCommands(
                                            model,
                                            new SecondPerson(workspace),
                                            background,
                                            EventQueue::invokeLater,
                                            clock,
                                            Formats.ofConsole());
                            commands.whenAdmitted(confirmed::set);
                            return new PanelDeeds(commands, close);
                        });
        SignedIn second = confirmed.get();
        if (!done || second == null) {
            throw new CancellationException("no second person");
        }
        return second.operator().name();
    }

    private record SecondPerson(Workspace workspace) implements SignInCommands.Accounts {

        @Override
        public SignedIn signIn(String name, char[] password) throws OperatorException {
            return new SignedIn(
                    workspace.signIn().secondPerson(workspace.operator(), name, password), null, 0);
        }

        @Override
        public void changePassword(String name, char[] present, char[] chosen)
                throws OperatorException {
            workspace.signIn().changePassword(name, present, chosen);
        }
    }

    private record PanelDeeds(SignInCommands commands, Runnable close)
            implements SignInPanel.Deeds {

        @Override
        public void signIn(String name, char[] password) {
            commands.signIn(name, password);
        }

        @Override
        public void change(String name, char[] present, char[] chosen, char[] again) {
            commands.change(name, present, chosen, again);
        }

        @Override
        public void exit() {
            close.run();
        }
    }

    @Messages(
            "SwingGate.refused=The database server refuses the user or the password. Check Caps Lock and the Vietnamese keyboard.")
    @Override
    public Credentials ask(String user, boolean refused) throws IOException {
        AtomicReference<@Nullable Credentials> typed = new AtomicReference<>();
        SignInModel shown = new SignInModel(SignInModel.Mode.SERVER, kept.get(NAME, user));
        if (refused) {
            shown.refuse(Bundle.SwingGate_refused());
        }
        boolean done = show(shown, (model, close) -> new ServerDeeds(model, typed, close));
        Credentials credentials = typed.get();
        if (!done || credentials == null) {
            throw giveUp();
        }
        kept.put(NAME, credentials.user());
        return credentials;
    }

    @Messages(
            "SwingGate.wrongFile=This isn't the password of the file. Check Caps Lock and the Vietnamese keyboard.")
    @Override
    public Password askForFile(boolean refused) throws IOException {
        AtomicReference<@Nullable Credentials> typed = new AtomicReference<>();
        SignInModel shown = new SignInModel(SignInModel.Mode.FILE, "h2");
        if (refused) {
            shown.refuse(Bundle.SwingGate_wrongFile());
        }
        boolean done = show(shown, (model, close) -> new ServerDeeds(model, typed, close));
        Credentials credentials = typed.get();
        if (!done || credentials == null) {
            throw giveUp();
        }
        return credentials.password();
    }

    private record ServerDeeds(
            SignInModel model, AtomicReference<@Nullable Credentials> typed, Runnable close)
            implements SignInPanel.Deeds {

        @Override
        public void signIn(String name, char[] password) {
            if (!name.isBlank()) {
                typed.set(new Credentials(name.strip(), Password.of(password)));
                model.finish();
            }
            Arrays.fill(password, '\0');
        }

        @Override
        public void change(String name, char[] present, char[] chosen, char[] again) {
            throw new IllegalStateException("the server keeps passwords");
        }

        @Override
        public void exit() {
            close.run();
        }
    }

    /** Makes what the panel's buttons do. */
    private interface DeedsOf {
        SignInPanel.Deeds of(SignInModel model, Runnable close);
    }

    /** Shows the dialog when there is a main window to show it over, and waits until it closes. */
    private static boolean show(SignInModel model, DeedsOf deeds) throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        WindowManager.getDefault()
                .invokeWhenUIReady(
                        () -> {
                            try {
                                showModal(model, deeds);
                            } finally {
                                closed.countDown();
                            }
                        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for the sign-in any more");
        }
        return model.isDone();
    }

    @Messages("SwingGate.title=capbu: sign in")
    private static void showModal(SignInModel model, DeedsOf deeds) {
        JDialog dialog =
                new JDialog(
                        WindowManager.getDefault().getMainWindow(),
                        Bundle.SwingGate_title(),
                        Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setName("signIn.dialog");
        SignInPanel panel = new SignInPanel(model, deeds.of(model, dialog::dispose));
        model.addListener(
                () -> {
                    if (model.isDone()) {
                        dialog.dispose();
                    } else {
                        dialog.pack();
                    }
                });
        dialog.setContentPane(panel);
        dialog.getRootPane().setDefaultButton(panel.defaultButton());
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        dialog.setResizable(false);
        dialog.pack();
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowOpened(WindowEvent event) {
                        panel.firstField().requestFocusInWindow();
                    }
                });
        dialog.setVisible(true);
    }

    private static IOException giveUp() {
        ConsoleWorkspace.ofConsole().giveUp();
        EventQueue.invokeLater(() -> LifecycleManager.getDefault().exit());
        return new IOException("nobody signed in, so the console is ending");
    }

    @Messages({
        "# {0} - person",
        "SwingGate.welcome=Signed in: {0}",
        "# {0} - when",
        "SwingGate.last=Last sign-in: {0}.",
        "SwingGate.never=This is your first sign-in.",
        "# {0} - how many",
        "SwingGate.tries=Since then {0} tries failed. If they weren''t yours, tell an administrator."
    })
    private static void tell(SignedIn signedIn, Formats formats) {
        String words =
                signedIn.lastSignInAt() == null
                        ? Bundle.SwingGate_never()
                        : Bundle.SwingGate_last(formats.dateTime(signedIn.lastSignInAt()));
        if (signedIn.failedTries() > 0) {
            words = words + " " + Bundle.SwingGate_tries(signedIn.failedTries());
        }
        NotificationDisplayer.getDefault()
                .notify(
                        Bundle.SwingGate_welcome(signedIn.operator().displayName()),
                        ImageUtilities.loadImageIcon(
                                "vn/capbu/desktop/internal/operator.png", false),
                        words,
                        null);
    }
}
