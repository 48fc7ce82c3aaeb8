package vn.capbu.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorAccount.Person;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.OperatorException.Reason;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SignedIn;

/** Renders signing in, the locked session and the operators' window into target/gallery, and tries what they do. */
class OperatorsGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Instant NOW = Instant.parse("2020-03-02T01:00:00Z");
    private static final Operator LAN =
            new Operator("lan", Set.of(Role.SUPERVISOR), "Nguyễn Thị Lan", "CSKH 1", null);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Deque<Runnable> background = new ArrayDeque<>();

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    private static final class NoDeeds implements SignInPanel.Deeds {
        @Override
        public void signIn(String name, char[] password) {}

        @Override
        public void change(String name, char[] present, char[] chosen, char[] again) {}

        @Override
        public void exit() {}
    }

    /** Refuses everything but one password, and wants it changed when told so. */
    private static final class OnePassword implements SignInCommands.Accounts {
        private String right;
        private final boolean mustChange;

        OnePassword(String right, boolean mustChange) {
            this.right = right;
            this.mustChange = mustChange;
        }

        @Override
        public SignedIn signIn(String name, char[] password) throws OperatorException {
            if (!Arrays.equals(password, right.toCharArray())) {
                throw new OperatorException(Reason.WRONG, name);
            }
            if (mustChange && right.equals("given")) {
                throw new OperatorException(Reason.MUST_CHANGE, name);
            }
            return new SignedIn(LAN, NOW, 0);
        }

        @Override
        public void changePassword(String name, char[] present, char[] chosen) {
            right = new String(chosen);
        }
    }

    private SignInCommands commands(SignInModel model, OnePassword accounts) {
        return new SignInCommands(
                model, accounts, background::add, Runnable::run, clock, Formats.ofConsole());
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void aPasswordIsWipedWhetherItIsRightOrWrong() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        SignInModel model = new SignInModel(SignInModel.Mode.ACCOUNT, "");
        SignInCommands commands = commands(model, new OnePassword("right", false));
        char[] wrong = "wrong".toCharArray();
        commands.signIn("lan", wrong);
        assertThat(model.isBusy()).isTrue();
        work();
        assertThat(model.problem()).contains("Caps Lock");
        assertThat(wrong).containsOnly('\0');

        char[] right = "right".toCharArray();
        commands.signIn("lan", right);
        work();
        assertThat(model.isDone()).isTrue();
        assertThat(right).containsOnly('\0');
    }

    @Test
    void aGivenPasswordLeadsToOnesOwn() {
        SignInModel model = new SignInModel(SignInModel.Mode.ACCOUNT, "");
        SignInCommands commands = commands(model, new OnePassword("given", true));
        commands.signIn("lan", "given".toCharArray());
        work();
        assertThat(model.mode()).isEqualTo(SignInModel.Mode.NEW_PASSWORD);

        commands.change("lan", "given".toCharArray(), "own".toCharArray(), "other".toCharArray());
        assertThat(model.problem()).isNotEmpty();
        assertThat(background).isEmpty();
        char[] own = "own".toCharArray();
        commands.change("lan", "given".toCharArray(), own, "own".toCharArray());
        work();
        assertThat(model.isDone()).isTrue();
        assertThat(own).containsOnly('\0');
    }

    @Test
    void onlyTheRightPasswordOpensALockedSession() {
        char[] typed = "sai".toCharArray();
        LockModel model = lock("đúng");
        model.unlock(typed);
        work();
        assertThat(model.isOpen()).isFalse();
        assertThat(model.problem()).isNotEmpty();
        assertThat(typed).containsOnly('\0');
        model.unlock("đúng".toCharArray());
        work();
        assertThat(model.isOpen()).isTrue();
    }

    private LockModel lock(String right) {
        return new LockModel(
                LAN,
                password -> {
                    if (!Arrays.equals(password, right.toCharArray())) {
                        throw new OperatorException(Reason.WRONG, "lan");
                    }
                },
                background::add,
                Runnable::run,
                clock,
                Formats.ofConsole());
    }

    @Test
    void aSessionIsIdleWhenNobodyTouchedAnything() {
        long[] nanos = {5};
        IdleWatch watch = new IdleWatch(() -> nanos[0]);
        nanos[0] += Duration.ofMinutes(15).toNanos() - 1;
        assertThat(watch.isIdleFor(Duration.ofMinutes(15))).isFalse();
        nanos[0]++;
        assertThat(watch.isIdleFor(Duration.ofMinutes(15))).isTrue();
        watch.touched();
        assertThat(watch.isIdleFor(Duration.ofMinutes(15))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void signingIn(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    SignInModel model = new SignInModel(SignInModel.Mode.ACCOUNT, "lan");
                    SignInPanel panel = new SignInPanel(model, new NoDeeds());
                    paint(panel, "sign-in-" + language);
                    model.refuse(
                            OperatorWords.signIn(
                                    new OperatorException(Reason.WRONG, "lan"),
                                    NOW,
                                    Formats.ofConsole()));
                    paint(panel, "sign-in-wrong-" + language);
                    model.askForOwn(
                            OperatorWords.signIn(
                                    new OperatorException(Reason.MUST_CHANGE, "lan"),
                                    NOW,
                                    Formats.ofConsole()));
                    paint(panel, "sign-in-change-" + language);
                    paint(
                            new SignInPanel(
                                    new SignInModel(SignInModel.Mode.SERVER, "binh"),
                                    new NoDeeds()),
                            "sign-in-server-" + language);
                });
    }

    private static void paint(JPanel panel, String name) {
        Dimension size = panel.getPreferredSize();
        Gallery.render(panel, name, size.width, size.height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void lockedWindows(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    LockPane pane = new LockPane(lock("đúng"), () -> {});
                    Gallery.render(pane, "lock-1366-" + language, 1366, 768);
                    Gallery.render(pane, "lock-1920-" + language, 1920, 1080);
                    Dimension least = pane.least();
                    Gallery.render(pane, "lock-small-" + language, least.width, least.height);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theWindowOfOperators(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    OperatorsModel model = new OperatorsModel();
                    OperatorsPanel panel =
                            new OperatorsPanel(
                                    model,
                                    new OperatorsCommands(
                                            model,
                                            () -> {
                                                throw new IllegalStateException();
                                            },
                                            null,
                                            null,
                                            () -> {}),
                                    new SpinnerNumberModel(15, 1, 240, 1),
                                    Formats.ofConsole(),
                                    clock);
                    model.show(new OperatorsCommands.Found(List.of(), true, false, true));
                    paint(panel, "operators-first-" + language);
                    model.show(new OperatorsCommands.Found(accounts(), false, false, true));
                    model.select("binh");
                    paint(panel, "operators-" + language);
                    paint(
                            (JPanel) new OperatorForm(null, true, false, "…").component(),
                            "operator-first-" + language);
                    paint(
                            (JPanel)
                                    new OperatorForm(accounts().get(0), false, false, "…")
                                            .component(),
                            "operator-change-" + language);
                });
    }

    @Test
    void anAgentWithoutAUnitIsWarnedOf() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    Person agent = new Person("Tú", Set.of(Role.CARE_AGENT), null, null);
                    assertThat(warning(agent)).isEqualTo(Bundle.OperatorForm_noUnit());
                    paint(form(agent), "operator-no-unit");
                    assertThat(warning(new Person("Tú", agent.roles(), "cskh", null))).isBlank();
                    assertThat(warning(agent.withRoles(Set.of(Role.AUDITOR)))).isBlank();
                });
    }

    private static String warning(Person person) {
        return find(form(person), "operator.noUnit");
    }

    private static JPanel form(Person person) {
        OperatorAccount account = new OperatorAccount("tu", person, true, false, 0, null, null, 0);
        return (JPanel) new OperatorForm(account, false, false, "…").component();
    }

    private static String find(Container in, String name) {
        for (Component one : in.getComponents()) {
            if (one instanceof JLabel label && name.equals(label.getName())) {
                return label.getText();
            }
            if (one instanceof Container inner && !find(inner, name).isEmpty()) {
                return find(inner, name);
            }
        }
        return "";
    }

    private static List<OperatorAccount> accounts() {
        return List.of(
                new OperatorAccount(
                        "binh",
                        new Person("Trần Văn Bình", Set.of(Role.PROVINCE), "CSKH 1", "48"),
                        true,
                        false,
                        4,
                        NOW.plusSeconds(90),
                        NOW.minusSeconds(90_000),
                        3),
                new OperatorAccount(
                        "lan",
                        new Person(
                                "Nguyễn Thị Lan",
                                Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR),
                                null,
                                null),
                        true,
                        false,
                        0,
                        null,
                        NOW,
                        0),
                new OperatorAccount(
                        "quay.01",
                        new Person("Lê Thị Mai", Set.of(Role.DESK_OPERATOR), null, null),
                        true,
                        true,
                        0,
                        null,
                        null,
                        0),
                new OperatorAccount(
                        "cu",
                        new Person("Phạm Cũ", Set.of(Role.AUDITOR), null, null),
                        false,
                        false,
                        0,
                        null,
                        NOW,
                        2));
    }
}
