package vn.capbu.renewal.ui.lists.text;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpObstacle;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.ui.lists.model.FollowUpModel;
import vn.capbu.renewal.ui.lists.model.FollowUpService;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.Html;

/** Follow-ups in words. */
public final class FollowUpText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Formats formats;

    /** Words with dates in the given formats. */
    public FollowUpText(Formats formats) {
        this.formats = formats;
    }

    /** Date and time of day, to the minute. */
    public String minute(Instant instant) {
        return formats.date(instant) + " " + MINUTE.format(instant);
    }

    /** How far a follow-up is. */
    @Messages({
        "FollowUpText.open=To do",
        "FollowUpText.updated=Updated",
        "FollowUpText.notRegistered=Not registered there"
    })
    public static String of(FollowUpState state) {
        return switch (state) {
            case OPEN -> Bundle.FollowUpText_open();
            case UPDATED -> Bundle.FollowUpText_updated();
            case NOT_REGISTERED -> Bundle.FollowUpText_notRegistered();
        };
    }

    /** How far a follow-up is, or that it is late. */
    @Messages("FollowUpText.overdue=Overdue")
    public static String state(FollowUp followUp, Instant now) {
        return followUp.isOverdue(now) ? Bundle.FollowUpText_overdue() : of(followUp.state());
    }

    /** How somebody heard. */
    @Messages({
        "FollowUpText.phone=Telephone",
        "FollowUpText.email=E-mail or message",
        "FollowUpText.inPerson=In person",
        "FollowUpText.partner=Through AM, agent or collaborator",
        "FollowUpText.seen=Looked up in the system"
    })
    public static String of(HeardBy heardBy) {
        return switch (heardBy) {
            case PHONE -> Bundle.FollowUpText_phone();
            case EMAIL -> Bundle.FollowUpText_email();
            case IN_PERSON -> Bundle.FollowUpText_inPerson();
            case PARTNER -> Bundle.FollowUpText_partner();
            case SEEN -> Bundle.FollowUpText_seen();
        };
    }

    /** Why a renewal's follow-ups can't be made. */
    @Messages({
        "FollowUpText.obstacleRules=the rules of follow-ups are missing",
        "FollowUpText.obstacleCalendar=the business calendar is missing",
        "FollowUpText.obstacleSystems=the list of systems is missing",
        "FollowUpText.obstacleRenewal=a renewal's record can't be read",
        "FollowUpText.obstacleStorage=the database didn't take them"
    })
    public static String of(FollowUpObstacle obstacle) {
        return switch (obstacle) {
            case RULES -> Bundle.FollowUpText_obstacleRules();
            case CALENDAR -> Bundle.FollowUpText_obstacleCalendar();
            case SYSTEMS -> Bundle.FollowUpText_obstacleSystems();
            case RENEWAL -> Bundle.FollowUpText_obstacleRenewal();
            case STORAGE -> Bundle.FollowUpText_obstacleStorage();
        };
    }

    /** Which follow-ups a filter shows. */
    @Messages({
        "FollowUpText.filterOpen=To do",
        "FollowUpText.filterOverdue=Overdue",
        "FollowUpText.filterSoon=Due soon",
        "FollowUpText.filterTicked=Ticked off",
        "FollowUpText.filterAll=All"
    })
    public static String of(Filter filter) {
        return switch (filter) {
            case OPEN -> Bundle.FollowUpText_filterOpen();
            case OVERDUE -> Bundle.FollowUpText_filterOverdue();
            case SOON -> Bundle.FollowUpText_filterSoon();
            case TICKED -> Bundle.FollowUpText_filterTicked();
            case ALL -> Bundle.FollowUpText_filterAll();
        };
    }

    /** The name of a system in the language of the console. */
    public static String name(UpdateTarget system) {
        return isVietnamese() ? system.vietnamese() : system.english();
    }

    private static boolean isVietnamese() {
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("vi");
    }

    /** A lead time in its own unit. */
    @Messages({
        "# {0} - number",
        "FollowUpText.clockHours={0} hours",
        "# {0} - number",
        "FollowUpText.workingHours={0} working hours",
        "# {0} - number",
        "FollowUpText.workingDays={0} working days",
        "FollowUpText.noneStated=none stated"
    })
    public static String of(LeadTime lead) {
        return switch (lead.unit()) {
            case CLOCK_HOURS -> Bundle.FollowUpText_clockHours(lead.amount());
            case WORKING_HOURS -> Bundle.FollowUpText_workingHours(lead.amount());
            case WORKING_DAYS -> Bundle.FollowUpText_workingDays(lead.amount());
            case NONE_STATED -> Bundle.FollowUpText_noneStated();
        };
    }

    /** What is known of the selected follow-up, as a page. */
    @Messages(
            "FollowUpText.none=Select a follow-up to see the certificates and what else the"
                    + " customer has to do.")
    public String html(FollowUpModel model) {
        Html html = new Html();
        if (model.selection().isEmpty()) {
            html.small(Bundle.FollowUpText_none());
            return html.toString();
        }
        FollowUpRow row = model.selection().get(0);
        html.title(row.certificate().subscriberName());
        certificates(html, row.certificate());
        dates(html, row.followUp(), model.target(row.followUp().system()));
        related(html, model);
        return html.toString();
    }

    @Messages({
        "FollowUpText.taxCode=Tax code",
        "FollowUpText.province=Province",
        "FollowUpText.token=Token serial",
        "FollowUpText.certificates=Certificates",
        "FollowUpText.old=Old",
        "FollowUpText.new=New",
        "# {0} - serial",
        "# {1} - from",
        "# {2} - to",
        "FollowUpText.term={0}, {1} to {2}",
        "FollowUpText.renewedAt=Renewed",
        "FollowUpText.shortfall=Still owed",
        "# {0} - number of days",
        "FollowUpText.days={0} days"
    })
    private void certificates(Html html, RenewedCertificate certificate) {
        html.fact(Bundle.FollowUpText_taxCode(), certificate.taxCode().value());
        if (!certificate.province().isEmpty()) {
            html.fact(Bundle.FollowUpText_province(), certificate.province());
        }
        html.fact(Bundle.FollowUpText_token(), certificate.token().value());
        html.fact(Bundle.FollowUpText_renewedAt(), formats.dateTime(certificate.renewedAt()));
        html.heading(Bundle.FollowUpText_certificates());
        html.fact(Bundle.FollowUpText_old(), term(certificate.before()));
        html.fact(Bundle.FollowUpText_new(), term(certificate.after()));
        if (certificate.residualShortfallDays() > 0) {
            html.fact(
                    Bundle.FollowUpText_shortfall(),
                    Bundle.FollowUpText_days(formats.number(certificate.residualShortfallDays())));
        }
    }

    private String term(RenewedCertificate.Term term) {
        return Bundle.FollowUpText_term(
                Serials.grouped(term.serial()), date(term.notBefore()), date(term.notAfter()));
    }

    private String date(@Nullable Instant instant) {
        return instant == null ? "?" : formats.date(instant);
    }

    @Messages({
        "FollowUpText.system=System",
        "FollowUpText.lead=Lead time",
        "FollowUpText.advised=Advised",
        "FollowUpText.earliest=Safe from",
        "FollowUpText.latest=Update until",
        "# {0} - version of the calendar",
        "FollowUpText.calendar=Working hours and days by the calendar of Viet Nam, version {0}.",
        "FollowUpText.assumed=Nobody said where the old serial was registered: ask the customer.",
        "FollowUpText.slip=The customer named this system when the token was dropped off."
    })
    private void dates(Html html, FollowUp followUp, @Nullable UpdateTarget system) {
        html.heading(system == null ? followUp.system() : name(system));
        if (system != null) {
            html.fact(Bundle.FollowUpText_lead(), of(system.leadTime()));
            if (!system.advised().equals(LeadTime.NONE)) {
                html.fact(Bundle.FollowUpText_advised(), of(system.advised()));
            }
        }
        html.fact(Bundle.FollowUpText_earliest(), minute(followUp.dates().earliestSafe()));
        html.fact(Bundle.FollowUpText_latest(), minute(followUp.dates().latest()));
        html.small(
                followUp.basis() == FollowUp.Basis.SLIP
                        ? Bundle.FollowUpText_slip()
                        : Bundle.FollowUpText_assumed());
        html.small(Bundle.FollowUpText_calendar(followUp.dates().calendarVersion()));
    }

    @Messages("FollowUpText.related=All systems of this certificate")
    private void related(Html html, FollowUpModel model) {
        List<FollowUpRow> related = model.related();
        if (related.isEmpty()) {
            return;
        }
        html.heading(Bundle.FollowUpText_related());
        for (FollowUpRow row : related) {
            UpdateTarget system = model.target(row.followUp().system());
            boolean done = row.followUp().state() != FollowUpState.OPEN;
            html.item(
                    done ? "✓" : "•",
                    (system == null ? row.followUp().system() : name(system))
                            + ": "
                            + state(row.followUp(), model.now()));
            FollowUpStep step = row.lastStep();
            if (step != null) {
                html.small(step(step));
            }
        }
    }

    /** A tick, or its undoing, in a line. */
    @Messages({
        "# {0} - when",
        "# {1} - who",
        "# {2} - how heard",
        "FollowUpText.ticked={0}, {1}, {2}",
        "# {0} - when",
        "# {1} - who",
        "FollowUpText.unticked={0}, {1} undid the tick"
    })
    public String step(FollowUpStep step) {
        HeardBy heardBy = step.heardBy();
        String words =
                heardBy == null
                        ? Bundle.FollowUpText_unticked(formats.dateTime(step.at()), step.operator())
                        : Bundle.FollowUpText_ticked(
                                formats.dateTime(step.at()), step.operator(), of(heardBy));
        return step.note().isEmpty() ? words : words + ": " + step.note();
    }

    /** What a follow-up is now, and by whom, in a line. */
    @Messages({"# {0} - state", "# {1} - last step", "FollowUpText.saved={0} ({1})"})
    public String saved(FollowUpRow row) {
        FollowUpStep step = row.lastStep();
        String state = of(row.followUp().state());
        return step == null ? state : Bundle.FollowUpText_saved(state, step(step));
    }

    /** What an operator heard, in a line. */
    @Messages({
        "# {0} - state",
        "# {1} - how heard",
        "FollowUpText.heard={0}, {1}",
        "# {0} - what was heard",
        "# {1} - note",
        "FollowUpText.heardWithNote={0}: {1}"
    })
    public String hearing(Hearing hearing) {
        String heard = Bundle.FollowUpText_heard(of(hearing.state()), of(hearing.heardBy()));
        String note = hearing.note().strip();
        return note.isEmpty() ? heard : Bundle.FollowUpText_heardWithNote(heard, note);
    }

    /** The name of a system; its code where it has none any more. */
    public String system(String code, FollowUpService.Choices choices) {
        return choices.systems().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(FollowUpText::name)
                .orElse(code);
    }

    /** A failure in the operator's words. */
    @Messages({
        "FollowUpText.unknown=This follow-up, or this renewal, isn't there any more.",
        "FollowUpText.tickedAlready=One of them has been ticked off meanwhile by somebody else.",
        "FollowUpText.notTicked=One of them isn't ticked off.",
        "FollowUpText.noReason=It isn't said why the tick is undone.",
        "FollowUpText.changedMeanwhile=Somebody else changed one of them meanwhile.",
        "FollowUpText.noteTooLong=The note is too long: 1000 characters at most.",
        "FollowUpText.unchanged=Nothing was changed.",
        "FollowUpText.next=Look at the list that was read anew, then try again."
    })
    public static ErrorText explain(Exception cause) {
        if (cause instanceof FollowUpException refused) {
            return new ErrorText(
                    switch (refused.reason()) {
                        case UNKNOWN -> Bundle.FollowUpText_unknown();
                        case TICKED_ALREADY -> Bundle.FollowUpText_tickedAlready();
                        case NOT_TICKED -> Bundle.FollowUpText_notTicked();
                        case NO_REASON -> Bundle.FollowUpText_noReason();
                        case CHANGED_MEANWHILE -> Bundle.FollowUpText_changedMeanwhile();
                        case NOTE_TOO_LONG -> Bundle.FollowUpText_noteTooLong();
                    },
                    Bundle.FollowUpText_unchanged(),
                    Bundle.FollowUpText_next());
        }
        return BenchErrors.explain(cause);
    }
}
