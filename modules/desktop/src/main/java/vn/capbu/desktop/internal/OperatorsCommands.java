package vn.capbu.desktop.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.ManageOperators;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Workspace;

/** What the window of operators does. Event dispatch thread only; passwords are wiped when they were stored. */
final class OperatorsCommands {

    /** The workspace, opened when it isn't yet. */
    interface Opening {
        Workspace open() throws IOException;
    }

    /**
     * What is known of operators.
     *
     * @param first whether there is no account yet
     * @param server whether the database server signs in
     * @param mayChange whether who acts is an administrator
     */
    record Found(
            List<OperatorAccount> accounts, boolean first, boolean server, boolean mayChange) {}

    /** A new account. */
    static final class NewAccount {

        private final String name;
        private final Person person;
        private final char[] password;

        /**
         * @param password the receiver's, who wipes it
         */
        NewAccount(String name, Person person, char[] password) {
            this.name = name;
            this.person = person;
            this.password = password;
        }

        String name() {
            return name;
        }

        Person person() {
            return person;
        }

        char[] password() {
            return password;
        }
    }

    /** Questions to the administrator. */
    interface Prompts {

        Optional<NewAccount> askNew(boolean first, boolean server);

        Optional<OperatorAccount> askChange(OperatorAccount account);

        /** A password for somebody else; the caller wipes it. */
        Optional<char[]> askPassword(OperatorAccount account);

        /** What a task does, in the administrator's language. */
        String title();

        ErrorText explain(Exception cause);
    }

    private interface Step {
        void run(ManageOperators operators, Operator operator, Workspace workspace)
                throws OperatorException;
    }

    private final OperatorsModel model;
    private final Opening workspace;
    private final Tasks tasks;
    private final Prompts prompts;
    private final Runnable operatorChanged;

    /**
     * @param operatorChanged told when the first administrator acts instead of the account of the operating system
     */
    OperatorsCommands(
            OperatorsModel model,
            Opening workspace,
            Tasks tasks,
            Prompts prompts,
            Runnable operatorChanged) {
        this.model = model;
        this.workspace = workspace;
        this.tasks = tasks;
        this.prompts = prompts;
        this.operatorChanged = operatorChanged;
    }

    /** Reads the accounts. */
    void read() {
        run((operators, operator, open) -> {}, null);
    }

    /** Asks for a new account and adds it; who adds the first one goes on as that one. */
    void add() {
        boolean first = model.isFirst();
        prompts.askNew(first, model.isServer())
                .ifPresent(
                        wanted ->
                                run(
                                        (operators, operator, open) -> {
                                            String name =
                                                    operators
                                                            .add(
                                                                    operator,
                                                                    wanted.name(),
                                                                    wanted.person(),
                                                                    wanted.password())
                                                            .name();
                                            if (first) {
                                                open.signIn(name, wanted.password());
                                            }
                                        },
                                        wanted.password()));
    }

    /** Asks what is to be changed of the selected account. */
    void change() {
        model.selected()
                .flatMap(prompts::askChange)
                .ifPresent(
                        changed ->
                                run(
                                        (operators, operator, open) ->
                                                operators.change(operator, changed),
                                        null));
    }

    /** Asks for a password for the selected account, which its owner has to change. */
    void resetPassword() {
        model.selected()
                .ifPresent(
                        account ->
                                prompts.askPassword(account)
                                        .ifPresent(
                                                password ->
                                                        run(
                                                                (operators, operator, open) ->
                                                                        operators.resetPassword(
                                                                                operator,
                                                                                account.name(),
                                                                                password),
                                                                password)));
    }

    /** Takes the wait of the selected account away. */
    void unlock() {
        model.selected()
                .ifPresent(
                        account ->
                                run(
                                        (operators, operator, open) ->
                                                operators.unlock(operator, account.name()),
                                        null));
    }

    private void run(Step step, char @Nullable [] password) {
        model.begin();
        tasks.<Found>run(
                prompts.title(),
                (progress, cancellation) -> {
                    try {
                        Workspace open = workspace.open();
                        ManageOperators operators =
                                new ManageOperators(open.services(), open.storage(), open.clock());
                        step.run(operators, open.operator(), open);
                        return found(operators, open.operator());
                    } finally {
                        if (password != null) {
                            Arrays.fill(password, '\0');
                        }
                    }
                },
                new Answer());
    }

    private static Found found(ManageOperators operators, Operator operator)
            throws OperatorException {
        boolean sees = operator.has(Role.ADMINISTRATOR) || operator.has(Role.AUDITOR);
        return new Found(
                sees ? operators.list(operator) : List.of(),
                operators.isFirst(),
                operators.isKeptByServer(),
                operator.has(Role.ADMINISTRATOR));
    }

    private final class Answer implements TaskCallback<Found> {

        @Override
        public void succeeded(Found found) {
            model.show(found);
            operatorChanged.run();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return prompts.explain(cause);
        }

        @Override
        public void failed(Exception cause) {
            model.idle();
            if (cause instanceof OperatorException told
                    && (told.reason() == OperatorException.Reason.CHANGED
                            || told.reason() == OperatorException.Reason.DIRECTORY_KEEPS)) {
                read();
            }
        }

        @Override
        public void cancelled() {
            model.idle();
        }
    }
}
