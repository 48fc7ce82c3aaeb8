package vn.capbu.complaints.ui.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.ui.model.TestCare;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.VersionForm;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;

/** The sections of calendars and policies, and their forms; pictures in target/gallery. */
class AdministrationSectionsTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Operator QUAN = new Operator("quan.tri", Set.of(Role.ADMINISTRATOR));
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);

    @TempDir private Path folder;

    @BeforeAll
    static void vietnamese() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    private static RuleText words() {
        return new RuleText(new Formats(Locale.forLanguageTag("vi")), true);
    }

    private static <T extends Component> T find(Container within, String name, Class<T> type) {
        return search(within, name)
                .map(type::cast)
                .orElseThrow(() -> new AssertionError("no " + name));
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

    @Test
    void showsTheWeekTheComingDaysAndEveryVersion() throws Exception {
        try (TestCare care = new TestCare(folder)) {
            ComplaintDesk desk = care.desk();
            CalendarEdition seeded = desk.administerRules().calendars("vietnam").get(0);
            CalendarForm form = new CalendarForm(seeded, TODAY, words());
            SwingUtilities.invokeAndWait(() -> addSaturday(form));
            desk.administerRules()
                    .keepCalendar(
                            QUAN,
                            form.edition(TODAY.plusDays(1)),
                            new SettingsChange(TODAY.plusDays(1), "bù lịch", "thu.ha"));

            AdministeredSetting shown = CalendarSection.read(care.workspace(), words()).get(0);

            assertThat(shown.inForce())
                    .contains(
                            new Fact("Thứ Hai", "08:00-12:00, 13:30-17:30"),
                            new Fact("Chủ nhật", "nghỉ"));
            assertThat(shown.versions())
                    .extracting(AdministeredSetting.Version::state)
                    .containsExactly(State.PLANNED, State.IN_FORCE);
            assertThat(shown.versions().get(0).by()).isEqualTo("quan.tri, cùng thu.ha");
            assertThat(shown.versions().get(0).says().toString())
                    .contains("Thứ Bảy 07/03/2020 · ngày làm bù theo giờ của Thứ Hai · Làm bù");
        }
    }

    private static void addSaturday(CalendarForm form) {
        Container panel = form.component();
        find(panel, "calendar.date", JTextComponent.class).setText("07/03/2020");
        find(panel, "calendar.name", JTextComponent.class).setText("Làm bù");
        assertThat(form.complete()).isFalse();
        find(panel, "calendar.add", AbstractButton.class).doClick();
        assertThat(form.complete()).isTrue();
        VersionForm whole = new VersionForm(form, SettingsKind.CALENDAR, TODAY, TODAY.plusDays(1));
        assertThat(whole.complete()).isFalse();
        Gallery.render(whole.component(), "administration-calendar-form", 1326, 520);
    }

    @Test
    void takesHoursWithBreaksAndRefusesWhatIsNone() throws Exception {
        try (TestCare care = new TestCare(folder)) {
            CalendarEdition seeded = care.desk().administerRules().calendars("vietnam").get(0);
            SwingUtilities.invokeAndWait(
                    () -> {
                        CalendarForm form = new CalendarForm(seeded, TODAY, words());
                        JTextComponent saturday =
                                find(
                                        form.component(),
                                        "calendar.hours.SATURDAY",
                                        JTextComponent.class);
                        saturday.setText("08:00-12h");
                        assertThat(form.complete()).isFalse();
                        saturday.setText("08:00-11:00, 13:00-15:30");
                        assertThat(form.complete()).isTrue();
                        assertThat(form.edition(TODAY).week().get(DayOfWeek.SATURDAY))
                                .containsExactly(
                                        OpenHours.of("08:00", "11:00"),
                                        OpenHours.of("13:00", "15:30"));
                        assertThat(form.edition(TODAY).days())
                                .isEqualTo(seeded.days())
                                .extracting(CalendarDay::date)
                                .isSorted();
                    });
        }
    }

    @Test
    void editsLimitsWarningsAndPausesInTables() throws Exception {
        try (TestCare care = new TestCare(folder)) {
            AdministeredSetting shown = PolicySection.read(care.workspace(), words()).get(0);
            assertThat(shown.inForce())
                    .contains(
                            new Fact("Hỗ trợ kỹ thuật", "2 giờ làm việc"),
                            new Fact("Cảnh báo tại", "50 %, 75 %, 90 %"));
            Policy seeded = care.desk().administerRules().policies(ComplaintDesk.COMPLAINTS).get(0);
            SwingUtilities.invokeAndWait(() -> edits(seeded));
        }
    }

    private static void edits(Policy seeded) {
        PolicyForm form = new PolicyForm(seeded, words());
        JTable limits = find(form.component(), "policy.limits", JTable.class);
        limits.setValueAt("không", 0, 1);
        assertThat(form.complete()).isFalse();
        limits.setValueAt("90", 0, 1);
        limits.setValueAt(LimitUnit.WORKING_MINUTES, 0, 2);
        find(form.component(), "policy.warnings", JTextComponent.class).setText("60, 80 %");
        find(form.component(), "policy.pauses", JTable.class).setValueAt("3", 0, 1);
        assertThat(form.complete()).isTrue();
        Policy wanted = form.policy();
        assertThat(wanted.version()).isEqualTo(2);
        assertThat(wanted.classes().get(0).limit()).extracting(Limit::amount).isEqualTo(5400L);
        assertThat(wanted.classes().subList(1, 4))
                .extracting(CaseClass::limit)
                .isEqualTo(seeded.classes().subList(1, 4).stream().map(CaseClass::limit).toList());
        assertThat(wanted.warnings()).isEqualTo(List.of(60, 80));
        assertThat(wanted.pauses().get(0).mostSeconds()).isEqualTo(3L * 24 * 60 * 60);
        Gallery.render(
                new VersionForm(form, SettingsKind.POLICY, TODAY, TODAY).component(),
                "administration-policy-form",
                820,
                600);
    }
}
