package vn.capbu.desktop.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.StorageErrors;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.spi.StorageException;

/** Asks the administrator in dialogs. */
final class SwingOperatorsPrompts implements OperatorsCommands.Prompts {

    private final Dialogs dialogs;
    private final Clock clock;
    private final Formats formats;

    SwingOperatorsPrompts(Dialogs dialogs, Clock clock, Formats formats) {
        this.dialogs = dialogs;
        this.clock = clock;
        this.formats = formats;
    }

    @Messages({
        "SwingOperatorsPrompts.newTitle=New operator",
        "SwingOperatorsPrompts.newDeed=Add the operator",
        "SwingOperatorsPrompts.newSentence=Hand the password over in person. It has to be changed at the first sign-in.",
        "SwingOperatorsPrompts.serverSentence=The account becomes a login of the database server. Hand the password over in person;"
                + " leave it empty where the server asks your directory (LDAP).",
        "SwingOperatorsPrompts.firstTitle=First administrator",
        "SwingOperatorsPrompts.firstSentence=From now on everybody signs in with an account of their own, you as this"
                + " administrator. There is no default password, and nobody can read yours: keep it well."
    })
    @Override
    public Optional<OperatorsCommands.NewAccount> askNew(boolean first, boolean server) {
        String sentence =
                server
                        ? Bundle.SwingOperatorsPrompts_serverSentence()
                        : Bundle.SwingOperatorsPrompts_newSentence();
        OperatorForm form =
                new OperatorForm(
                        null,
                        first,
                        server,
                        first ? Bundle.SwingOperatorsPrompts_firstSentence() : sentence);
        boolean accepted =
                dialogs.form(
                        first
                                ? Bundle.SwingOperatorsPrompts_firstTitle()
                                : Bundle.SwingOperatorsPrompts_newTitle(),
                        form,
                        Bundle.SwingOperatorsPrompts_newDeed());
        OperatorsCommands.NewAccount taken = form.takeNew();
        if (!accepted) {
            Arrays.fill(taken.password(), '\0');
            return Optional.empty();
        }
        return Optional.of(taken);
    }

    @Messages({
        "# {0} - account",
        "SwingOperatorsPrompts.changeTitle=Operator {0}",
        "SwingOperatorsPrompts.changeDeed=Save the changes",
        "SwingOperatorsPrompts.changeSentence=Changes hold from the person's next sign-in on. A closed account stays on record."
    })
    @Override
    public Optional<OperatorAccount> askChange(OperatorAccount account) {
        OperatorForm form =
                new OperatorForm(
                        account, false, false, Bundle.SwingOperatorsPrompts_changeSentence());
        return dialogs.form(
                        Bundle.SwingOperatorsPrompts_changeTitle(account.name()),
                        form,
                        Bundle.SwingOperatorsPrompts_changeDeed())
                ? Optional.of(form.changed(account))
                : Optional.empty();
    }

    @Messages({
        "SwingOperatorsPrompts.passwordTitle=New password",
        "SwingOperatorsPrompts.passwordDeed=Set the password",
        "# {0} - person",
        "# {1} - account",
        "SwingOperatorsPrompts.passwordSentence={0} (account {1}) gets this password and has to change it at the next"
                + " sign-in. Make sure who asks for it."
    })
    @Override
    public Optional<char[]> askPassword(OperatorAccount account) {
        PasswordForm form =
                new PasswordForm(
                        Bundle.SwingOperatorsPrompts_passwordSentence(
                                account.person().displayName(), account.name()));
        boolean accepted =
                dialogs.form(
                        Bundle.SwingOperatorsPrompts_passwordTitle(),
                        form,
                        Bundle.SwingOperatorsPrompts_passwordDeed());
        char[] taken = form.take();
        if (!accepted) {
            Arrays.fill(taken, '\0');
            return Optional.empty();
        }
        return Optional.of(taken);
    }

    @Messages("SwingOperatorsPrompts.task=Operators")
    @Override
    public String title() {
        return Bundle.SwingOperatorsPrompts_task();
    }

    @Messages({
        "SwingOperatorsPrompts.safe=No account was changed.",
        "SwingOperatorsPrompts.next=Correct it and try again.",
        "SwingOperatorsPrompts.failed=The accounts can't be read or changed now.",
        "SwingOperatorsPrompts.failedNext=Try once more; if it repeats, send the log to support."
    })
    @Override
    public ErrorText explain(Exception cause) {
        String safe = Bundle.SwingOperatorsPrompts_safe();
        if (cause instanceof OperatorException refused) {
            return new ErrorText(
                    OperatorWords.signIn(refused, clock.instant(), formats),
                    safe,
                    Bundle.SwingOperatorsPrompts_next());
        }
        return cause instanceof StorageException storage
                ? StorageErrors.explain(storage, safe)
                : new ErrorText(
                        Bundle.SwingOperatorsPrompts_failed(),
                        safe,
                        Bundle.SwingOperatorsPrompts_failedNext());
    }
}
