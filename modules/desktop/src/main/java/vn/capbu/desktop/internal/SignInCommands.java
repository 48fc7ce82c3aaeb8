package vn.capbu.desktop.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.StorageErrors;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.SignedIn;
import vn.capbu.kernel.spi.StorageException;

/** What the dialog of signing in does. Event dispatch thread only; passwords are checked in the background, and wiped. */
final class SignInCommands {

    private static final Logger LOG = Logger.getLogger(SignInCommands.class.getName());

    /** Signing in, in the background. */
    interface Accounts {
        SignedIn signIn(String name, char[] password) throws OperatorException;

        void changePassword(String name, char[] present, char[] chosen) throws OperatorException;
    }

    private final SignInModel model;
    private final Accounts accounts;
    private final Executor background;
    private final Executor eventThread;
    private final Clock clock;
    private final Formats formats;
    private Consumer<SignedIn> admitted = signedIn -> {};

    SignInCommands(
            SignInModel model,
            Accounts accounts,
            Executor background,
            Executor eventThread,
            Clock clock,
            Formats formats) {
        this.model = model;
        this.accounts = accounts;
        this.background = background;
        this.eventThread = eventThread;
        this.clock = clock;
        this.formats = formats;
    }

    /** Names who is told of somebody who has signed in, on the event dispatch thread. */
    void whenAdmitted(Consumer<SignedIn> listener) {
        admitted = listener;
    }

    /** Signs in; the password is wiped when it was looked at. */
    void signIn(String name, char[] password) {
        if (model.isBusy()) {
            Arrays.fill(password, '\0');
            return;
        }
        model.begin();
        background.execute(() -> trySignIn(name, password));
    }

    private void trySignIn(String name, char[] password) {
        try {
            SignedIn signedIn = accounts.signIn(name, password);
            eventThread.execute(
                    () -> {
                        admitted.accept(signedIn);
                        model.finish();
                    });
        } catch (OperatorException e) {
            String words = OperatorWords.signIn(e, clock.instant(), formats);
            eventThread.execute(
                    () -> {
                        if (e.reason() == OperatorException.Reason.MUST_CHANGE) {
                            model.askForOwn(words);
                        } else {
                            model.refuse(words);
                        }
                    });
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Changes the password, and signs in by the new one; all are wiped. */
    @Messages("SignInCommands.different=The two new passwords are different. Type them again.")
    void change(String name, char[] present, char[] chosen, char[] again) {
        boolean same = Arrays.equals(chosen, again);
        Arrays.fill(again, '\0');
        if (model.isBusy() || !same) {
            Arrays.fill(present, '\0');
            Arrays.fill(chosen, '\0');
            if (!same) {
                model.refuse(Bundle.SignInCommands_different());
            }
            return;
        }
        model.begin();
        background.execute(
                () -> {
                    try {
                        accounts.changePassword(name, present, chosen);
                        trySignIn(name, chosen);
                    } catch (OperatorException e) {
                        String words = OperatorWords.signIn(e, clock.instant(), formats);
                        eventThread.execute(() -> model.refuse(words));
                    } catch (RuntimeException e) {
                        fail(e);
                    } finally {
                        Arrays.fill(present, '\0');
                        Arrays.fill(chosen, '\0');
                    }
                });
    }

    @Messages({
        "SignInCommands.failed=Signing in failed. Nothing was changed. Try once more; if it repeats, send the log to support.",
        "SignInCommands.safe=Nothing was changed."
    })
    private void fail(RuntimeException cause) {
        LOG.log(Level.INFO, "signing in failed", cause);
        String words = Bundle.SignInCommands_failed();
        if (cause instanceof StorageException storage) {
            ErrorText told = StorageErrors.explain(storage, Bundle.SignInCommands_safe());
            words = told.whatHappened() + " " + told.whatToDo();
        }
        String shown = words;
        eventThread.execute(() -> model.refuse(shown));
    }
}
