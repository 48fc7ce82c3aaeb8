package vn.capbu.desktop.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.Workspace;

/** The administration window over sections that a test makes. */
class AdministrationPanelTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);

    @BeforeAll
    static void vietnamese() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    private static final BackgroundReader AT_ONCE =
            new BackgroundReader() {
                @Override
                public <T> void read(
                        Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
                    try {
                        answer.accept(question.call());
                    } catch (Exception e) {
                        otherwise.run();
                    }
                }
            };

    private static final class Section implements AdministrationSection {

        private final String id;
        private final List<AdministeredSetting> settings;

        Section(String id, List<AdministeredSetting> settings) {
            this.id = id;
            this.settings = settings;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Mục " + id;
        }

        @Override
        public List<AdministeredSetting> read(Workspace workspace) throws IOException {
            if (settings.isEmpty()) {
                throw new IOException("damaged");
            }
            return settings;
        }
    }

    private static List<AdministeredSetting.Version> versions() {
        return new VersionWords(new Formats(Locale.forLanguageTag("vi")), TODAY)
                .all(
                        List.of(
                                new Kept(1, null, null, List.of(new Fact("Hạn", "năm lần"))),
                                new Kept(2, TODAY, null, List.of(new Fact("Hạn", "bốn lần"))),
                                new Kept(
                                        3,
                                        TODAY.plusDays(4),
                                        null,
                                        List.of(new Fact("Hạn", "ba lần")))),
                        List.of(
                                new SettingsVersion(
                                        SettingsKind.CALENDAR,
                                        "v4",
                                        3,
                                        TODAY.plusDays(4),
                                        "quan.tri",
                                        "thu.ha",
                                        "theo tài liệu của hãng",
                                        Instant.parse("2020-03-02T02:00:00Z"))));
    }

    private static AdministeredSetting setting(String id, List<Deed> deeds) {
        return new AdministeredSetting(
                id, "Mô-đun " + id, "", List.of(new Fact("Hạn", "bốn lần")), versions(), deeds);
    }

    private static Component find(Container within, String name) {
        return search(within, name).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static Optional<Component> search(Container within, String name) {
        for (Component one : within.getComponents()) {
            if (name.equals(one.getName())) {
                return Optional.of(one);
            }
            if (one instanceof Container inner) {
                Optional<Component> found = search(inner, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> values(Container says) {
        List<String> values = new ArrayList<>();
        for (Component one : says.getComponents()) {
            if (one instanceof JTextArea area) {
                values.add(area.getText());
            }
        }
        return values;
    }

    @Test
    void aVersionIsShownAsItWasAndADeedReadsAgain() throws Exception {
        List<String> done = new ArrayList<>();
        Section section =
                new Section(
                        "limits",
                        List.of(
                                setting(
                                        "v4",
                                        List.of(
                                                new Deed(
                                                        "edit",
                                                        "&Sửa…",
                                                        kept -> {
                                                            done.add("edit");
                                                            kept.run();
                                                        })))));
        SwingUtilities.invokeAndWait(
                () -> {
                    AdministrationModel model = new AdministrationModel(List.of(section));
                    AdministrationCommands commands =
                            new AdministrationCommands(
                                    model,
                                    () -> {
                                        throw new IOException("not asked for");
                                    },
                                    AT_ONCE);
                    AdministrationPanel panel = new AdministrationPanel(model, commands);
                    model.show(section, section.settings);
                    JTable table = (JTable) find(panel, "administration.versions");
                    assertThat(table.getRowCount()).isEqualTo(3);
                    assertThat(table.getValueAt(0, 2)).isEqualTo("chờ hiệu lực");
                    assertThat(table.getValueAt(0, 3)).isEqualTo("quan.tri, cùng thu.ha");
                    assertThat(table.getValueAt(1, 2)).isEqualTo("đang hiệu lực");
                    assertThat(table.getValueAt(2, 1)).isEqualTo("từ đầu");
                    Container says = (Container) find(panel, "administration.says");
                    assertThat(values(says)).containsExactly("bốn lần");
                    table.setRowSelectionInterval(0, 0);
                    assertThat(values(says)).containsExactly("ba lần");
                    assertThat(((JLabel) find(panel, "administration.which")).getText())
                            .isEqualTo("Phiên bản 3, có hiệu lực từ 06/03/2020");
                    Gallery.render(panel, "administration-1366", 1366, 640);
                    ((AbstractButton) find(panel, "administration.edit")).doClick();
                    assertThat(done).containsExactly("edit");
                });
    }

    @Test
    void aSectionThatCantBeReadSaysSoAndHoldsNoOtherUp() throws Exception {
        Section broken = new Section("broken", List.of());
        Section sound = new Section("sound", List.of(setting("v4", List.of())));
        SwingUtilities.invokeAndWait(
                () -> {
                    AdministrationModel model = new AdministrationModel(List.of(broken, sound));
                    AdministrationPanel panel =
                            new AdministrationPanel(
                                    model,
                                    new AdministrationCommands(
                                            model,
                                            () -> {
                                                throw new IOException("no workspace");
                                            },
                                            AT_ONCE));
                    model.fail(broken);
                    JTextArea notice = (JTextArea) find(panel, "administration.notice");
                    assertThat(notice.getText()).contains("Không đọc được mục này");
                    model.choose(sound);
                    model.show(broken, List.of());
                    assertThat(model.settings()).isEmpty();
                    model.show(sound, sound.settings);
                    assertThat(notice.getText()).isEmpty();
                    assertThat(model.says()).containsExactly(new Fact("Hạn", "bốn lần"));
                });
    }

    @Test
    void aPlannedVersionThatANewerOneOfTheSameDayReplacesNeverComes() {
        List<AdministeredSetting.Version> shown =
                new VersionWords(new Formats(Locale.forLanguageTag("vi")), TODAY)
                        .all(
                                List.of(
                                        new Kept(1, null, null, List.of()),
                                        new Kept(2, TODAY.plusDays(3), null, List.of()),
                                        new Kept(3, TODAY.plusDays(3), null, List.of())),
                                List.of());

        assertThat(shown)
                .extracting(AdministeredSetting.Version::state)
                .containsExactly(State.PLANNED, State.PAST, State.IN_FORCE);
    }
}
