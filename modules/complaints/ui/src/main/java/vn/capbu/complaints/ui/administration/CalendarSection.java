package vn.capbu.complaints.ui.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.complaints.AdministerRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.DeadlineMoves;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.VersionDialogs;
import vn.capbu.desktop.VersionForm;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;

/** The business calendars. */
@ServiceProvider(service = AdministrationSection.class, position = 300)
public final class CalendarSection implements AdministrationSection {

    /** For the Lookup. */
    public CalendarSection() {}

    @Override
    public String id() {
        return "calendars";
    }

    @Override
    @Messages("CalendarSection.title=Business calendar")
    public String title() {
        return Bundle.CalendarSection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        return read(workspace, ofConsole());
    }

    static RuleText ofConsole() {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return new RuleText(Formats.ofConsole(), "vi".equals(locale.getLanguage()));
    }

    @Messages("CalendarSection.edit=&Change…")
    static List<AdministeredSetting> read(Workspace workspace, RuleText words) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        String code = BusinessCalendars.VIETNAM;
        AdministerRules rules = new ComplaintDesk(workspace).administerRules();
        List<CalendarEdition> versions = rules.calendars(code);
        CalendarEdition newest = versions.get(versions.size() - 1);
        CalendarEdition current =
                workspace.storage().port(BusinessCalendars.class).inForce(code, today);
        List<Kept> kept =
                versions.stream()
                        .map(
                                one ->
                                        new Kept(
                                                one.version(),
                                                one.inForceFrom(),
                                                null,
                                                words.facts(one, today)))
                        .toList();
        return List.of(
                new AdministeredSetting(
                        code,
                        words.name(current),
                        "",
                        words.facts(current, today),
                        new VersionWords(words.formats(), today)
                                .all(kept, rules.history(SettingsKind.CALENDAR, code)),
                        List.of(
                                new Deed(
                                        "edit",
                                        Bundle.CalendarSection_edit(),
                                        done -> new Editing(newest, today, words, done).ask()))));
    }

    /** From the form over the count of what moves to the calendar in force. */
    private static final class Editing {

        private final VersionDialogs dialogs = VersionDialogs.ofConsole("administration");
        private final CalendarEdition newest;
        private final RuleText words;
        private final Runnable done;
        private final CalendarForm form;
        private final VersionForm version;

        Editing(CalendarEdition newest, LocalDate today, RuleText words, Runnable done) {
            this.newest = newest;
            this.words = words;
            this.done = done;
            this.form = new CalendarForm(newest, today, words);
            LocalDate first = newest.inForceFrom().isAfter(today) ? newest.inForceFrom() : today;
            this.version = new VersionForm(form, SettingsKind.CALENDAR, today, first);
        }

        @Messages({
            "CalendarSection.dialog=New version of the business calendar",
            "CalendarSection.count=Count what moves…",
            "CalendarSection.counting=Counting the deadlines that move"
        })
        void ask() {
            if (!dialogs.dialogs()
                    .form(
                            Bundle.CalendarSection_dialog(),
                            version,
                            Bundle.CalendarSection_count())) {
                return;
            }
            CalendarEdition wanted = form.edition(version.change().from());
            dialogs.read(
                    Bundle.CalendarSection_counting(),
                    (workspace, operator, progress, cancellation) ->
                            new ComplaintDesk(workspace)
                                    .administerRules()
                                    .preview(operator, wanted, progress, cancellation),
                    cause -> words.explain(cause, Map.of()),
                    moves -> confirm(wanted, moves),
                    this::ask);
        }

        @Messages("CalendarSection.keep=Keep it and move the deadlines")
        private void confirm(CalendarEdition wanted, DeadlineMoves moves) {
            if (!dialogs.dialogs()
                    .confirm(
                            Bundle.CalendarSection_dialog(),
                            words.moves(moves),
                            Bundle.CalendarSection_keep())) {
                ask();
                return;
            }
            dialogs.run(
                    Bundle.CalendarSection_dialog(),
                    version,
                    turn -> {
                        ComplaintDesk desk = new ComplaintDesk(turn.workspace());
                        desk.administerRules().keepCalendar(turn.operator(), wanted, turn.change());
                        desk.changeRules()
                                .recompute(turn.operator(), newest.code(), turn.cancellation());
                    },
                    cause -> words.explain(cause, Map.of()),
                    done,
                    this::ask);
        }
    }
}
