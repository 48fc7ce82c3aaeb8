package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.AdministerRules;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.DeadlineMoves;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsException.Reason;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignVersion;
import vn.capbu.renewal.ChangeCampaign;
import vn.capbu.renewal.ChangeTryLimit;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigureAuthority;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** New versions of settings, each in force from its day on, with who, why and with whom. The day is 2 March 2020. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SettingsVersionsTest {

    private static final Operator ADMINISTRATOR = ComplaintBench.SUPERVISOR;
    private static final Operator AGENT = ComplaintBench.AGENT;
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Parameter TestDatabase database;

    @TempDir Path folder;
    private ComplaintBench bench;

    @BeforeEach
    void open() {
        bench = new ComplaintBench(database, folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static SettingsChange from(LocalDate day) {
        return new SettingsChange(day, "theo công văn 12", "");
    }

    private static SettingsChange both(LocalDate day) {
        return new SettingsChange(day, "theo công văn 12", "thu.ha");
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SettingsException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Campaign seeded() {
        return campaigns().list().get(0);
    }

    private CampaignRepository campaigns() {
        return bench.workspace.storage().port(CampaignRepository.class);
    }

    private AuditEvent lastAudit() {
        return bench.workspace.storage().port(AuditTrail.class).latest(1).get(0);
    }

    private static ChangeCampaign.Request files(SourceFile oldCa, SourceFile newCa) {
        return new ChangeCampaign.Request(oldCa, newCa, null, null, null, null);
    }

    @Test
    void theSeededCampaignGetsItsCasFromADayOn() throws Exception {
        SourceFile oldCa = SourceFile.read(TestCrls.in(folder, "old").certificate());
        SourceFile newCa = SourceFile.read(TestCrls.in(folder, "new").certificate());
        ChangeCampaign change = new ChangeCampaign(bench.workspace);

        change.run(ADMINISTRATOR, seeded(), files(oldCa, newCa), from(TOMORROW));

        assertThat(seeded().isReady()).isFalse();
        assertThat(lastAudit().details())
                .containsEntry("oldCa.old", "")
                .containsEntry("reason", "theo công văn 12")
                .containsKeys("oldCa.new", "newCa.new");
        bench.at("2020-03-03T00:00");
        assertThat(seeded().isReady()).isTrue();
        assertThat(campaigns().findByName("CẤP BÙ 2020").orElseThrow().version()).isEqualTo(2);
        assertThat(change.versions(seeded().id()))
                .extracting(CampaignVersion::from)
                .containsExactly(null, TOMORROW);
        assertThat(change.history(seeded().id()))
                .extracting(SettingsVersion::version, SettingsVersion::operator)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, ADMINISTRATOR.name()));
    }

    @Test
    void whatRenewalsDependOnStays() throws Exception {
        SourceFile oldCa = SourceFile.read(TestCrls.in(folder, "old").certificate());
        SourceFile newCa = SourceFile.read(TestCrls.in(folder, "new").certificate());
        SourceFile other = SourceFile.read(TestCrls.in(folder, "other").certificate());
        ChangeCampaign change = new ChangeCampaign(bench.workspace);
        change.run(ADMINISTRATOR, seeded(), files(oldCa, newCa), from(TODAY));
        Campaign ready = seeded();
        bench.workspace
                .storage()
                .port(RenewalJournal.class)
                .add(Fixtures.renewal("TOKEN1"), ADMINISTRATOR);

        refused(
                Reason.RENEWALS_DEPEND,
                () -> change.run(ADMINISTRATOR, ready, files(other, null), from(TODAY)));
        refused(
                Reason.RENEWALS_DEPEND,
                () ->
                        change.run(
                                ADMINISTRATOR,
                                ready,
                                new ChangeCampaign.Request(
                                        null, null, LocalDate.of(2020, 10, 3), null, null, null),
                                from(TODAY)));
        change.run(
                ADMINISTRATOR,
                ready,
                new ChangeCampaign.Request(null, null, null, null, KeyPolicy.SAME_KEY, null),
                from(TODAY));

        assertThat(seeded().keyPolicy()).isEqualTo(KeyPolicy.SAME_KEY);
        assertThat(seeded().oldCa()).isEqualTo(ready.oldCa());
    }

    @Test
    void onlyAnAdministratorKeepsAVersionThatSaysSomethingNewFromADayThatIsntPast()
            throws Exception {
        SourceFile ca = SourceFile.read(TestCrls.in(folder, "old").certificate());
        ChangeCampaign change = new ChangeCampaign(bench.workspace);
        Campaign seeded = seeded();

        refused(
                Reason.NOT_AN_ADMINISTRATOR,
                () -> change.run(AGENT, seeded, files(ca, null), from(TODAY)));
        refused(
                Reason.DATE_PAST,
                () -> change.run(ADMINISTRATOR, seeded, files(ca, null), from(TODAY.minusDays(1))));
        refused(
                Reason.NO_REASON,
                () ->
                        change.run(
                                ADMINISTRATOR,
                                seeded,
                                files(ca, null),
                                new SettingsChange(TODAY, " ", "")));
        refused(
                Reason.NOTHING_CHANGED,
                () -> change.run(ADMINISTRATOR, seeded, files(null, null), from(TODAY)));
        assertThatThrownBy(() -> change.run(ADMINISTRATOR, seeded, files(ca, ca), from(TODAY)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(ConfigurationException.Reason.SAME_CA));
        change.run(ADMINISTRATOR, seeded, files(ca, null), from(TODAY));
        refused(
                Reason.CHANGED_MEANWHILE,
                () ->
                        change.run(
                                ADMINISTRATOR,
                                seeded,
                                new ChangeCampaign.Request(
                                        null, null, null, null, KeyPolicy.SAME_KEY, null),
                                from(TODAY)));
        assertThat(change.versions(seeded.id())).hasSize(2);
    }

    @Test
    void aTryLimitHoldsFromItsDayOn() throws Exception {
        TokenModuleRepository modules = bench.workspace.storage().port(TokenModuleRepository.class);
        modules.add(
                new TokenModule(
                        "v4", "/lib/v4.so", "v4", Map.of(), 5, null, Isolation.ONE_AT_A_TIME));
        ChangeTryLimit change = new ChangeTryLimit(bench.workspace);

        change.run(ADMINISTRATOR, "v4", 3, 0, from(TOMORROW));

        assertThat(modules.list().get(0).pinTryLimit()).isEqualTo(5);
        assertThat(lastAudit().details())
                .containsEntry("pinTryLimit.old", "5")
                .containsEntry("pinTryLimit.new", "3");
        bench.at("2020-03-03T08:00");
        assertThat(modules.list().get(0).pinTryLimit()).isEqualTo(3);
        assertThat(change.versions("v4")).extracting(one -> one.limit()).containsExactly(5, 3);
        refused(Reason.BAD_VALUE, () -> change.run(ADMINISTRATOR, "v4", 99, 2, from(TOMORROW)));

        ConfigureModules configure = new ConfigureModules(bench.workspace);
        configure.change(ADMINISTRATOR, "v4", modules.list().get(0).withPinTryLimit(8));
        assertThat(modules.list().get(0).pinTryLimit()).isEqualTo(8);
        assertThat(change.history("v4")).extracting(SettingsVersion::version).containsExactly(2, 3);
    }

    @Test
    void anAuthorityIsInUseFromItsDayOn() throws Exception {
        Path anchor = TestCrls.in(folder, "new").certificate();
        ConfigureAuthority configure = new ConfigureAuthority(bench.workspace);

        configure
                .from(ADMINISTRATOR, from(TOMORROW))
                .useCmp(
                        ADMINISTRATOR,
                        "http://ca.example.vn/cmp",
                        anchor,
                        null,
                        null,
                        ConfigureAuthority.CmpOptions.NONE);

        assertThat(configure.current()).isInstanceOf(AuthoritySettings.Embedded.class);
        bench.at("2020-03-03T00:00");
        assertThat(configure.current()).isInstanceOf(AuthoritySettings.Cmp.class);
        assertThat(configure.history())
                .extracting(SettingsVersion::reason)
                .containsExactly("theo công văn 12");
        refused(Reason.NOT_AN_ADMINISTRATOR, () -> configure.from(AGENT, from(TOMORROW)));
    }

    private static CalendarEdition with(
            List<CalendarEdition> versions, LocalDate from, CalendarDay... more) {
        CalendarEdition newest = versions.get(versions.size() - 1);
        List<CalendarDay> days = new ArrayList<>(newest.days());
        days.addAll(List.of(more));
        return new CalendarEdition(
                newest.code(),
                newest.version() + 1,
                from,
                newest.vietnamese(),
                newest.english(),
                newest.zone(),
                newest.week(),
                days,
                newest.knownTo());
    }

    private static CalendarDay saturday() {
        return new CalendarDay(
                LocalDate.of(2020, 3, 7),
                CalendarDay.Kind.MAKE_UP,
                "Làm bù",
                "Makes up",
                DayOfWeek.MONDAY,
                true,
                false);
    }

    /** A case of Monday has seven working days, until the Wednesday of the week after; a Saturday that is worked brings it forward. */
    @Test
    void aMakeUpSaturdayMovesTheDeadlinesThatWereCountedBefore() throws Exception {
        ComplaintCase open = bench.open(null, "service");
        bench.open(null, "technical");
        AdministerRules rules = bench.desk.administerRules();
        CalendarEdition wanted = with(rules.calendars("vietnam"), TOMORROW, saturday());

        DeadlineMoves moves =
                rules.preview(ADMINISTRATOR, wanted, Progress.NONE, new Cancellation());

        assertThat(moves.open()).isEqualTo(2);
        assertThat(moves.earlier()).isEqualTo(1);
        assertThat(moves.later()).isZero();
        assertThat(moves.examples())
                .containsExactly(
                        new DeadlineMoves.Move(
                                open.number(),
                                ComplaintBench.instant("2020-03-11T17:30"),
                                ComplaintBench.instant("2020-03-10T17:30")));
        refused(
                Reason.SECOND_PERSON_MISSING,
                () -> rules.keepCalendar(ADMINISTRATOR, wanted, from(TOMORROW)));
        refused(
                Reason.SAME_PERSON,
                () ->
                        rules.keepCalendar(
                                ADMINISTRATOR,
                                wanted,
                                new SettingsChange(TOMORROW, "bù", ADMINISTRATOR.name())));

        rules.keepCalendar(ADMINISTRATOR, wanted, both(TOMORROW));
        assertThat(bench.desk.changeRules().recompute(ADMINISTRATOR, "vietnam", new Cancellation()))
                .isEqualTo(2);

        assertThat(bench.desk.showCase().run(ADMINISTRATOR, open.id()).clocks().total().deadline())
                .isEqualTo(ComplaintBench.instant("2020-03-10T17:30"));
        assertThat(rules.history(SettingsKind.CALENDAR, "vietnam"))
                .extracting(SettingsVersion::secondPerson)
                .containsExactly("thu.ha");
        assertThat(published(rules.calendars("vietnam").get(1)))
                .containsExactlyInAnyOrderElementsOf(published(wanted));
    }

    /** Without those that are reckoned for years to come. */
    private static List<CalendarDay> published(CalendarEdition edition) {
        return edition.days().stream().filter(day -> !day.provisional()).toList();
    }

    @Test
    void aCalendarThatCouldntHoldIsRefused() throws Exception {
        AdministerRules rules = bench.desk.administerRules();
        List<CalendarEdition> versions = rules.calendars("vietnam");

        refused(
                Reason.BAD_VALUE,
                () ->
                        rules.keepCalendar(
                                ADMINISTRATOR,
                                with(versions, LocalDate.of(2020, 3, 9), saturday()),
                                both(LocalDate.of(2020, 3, 9))));
        refused(
                Reason.BAD_VALUE,
                () ->
                        rules.keepCalendar(
                                ADMINISTRATOR,
                                with(
                                        versions,
                                        TOMORROW,
                                        new CalendarDay(
                                                LocalDate.of(2020, 3, 6),
                                                CalendarDay.Kind.MAKE_UP,
                                                "Thứ Sáu",
                                                "Friday",
                                                DayOfWeek.MONDAY,
                                                true,
                                                false)),
                                both(TOMORROW)));
        assertThat(rules.calendars("vietnam")).hasSize(1);
    }

    @Test
    void aPolicyHoldsForCasesFromItsDayOn() throws Exception {
        AdministerRules rules = bench.desk.administerRules();
        Policy seeded = rules.policies(ComplaintDesk.COMPLAINTS).get(0);
        Policy wanted = with(seeded, Limit.seconds(3600, TimeKind.BUSINESS), List.of(60, 80));

        refused(
                Reason.SECOND_PERSON_MISSING,
                () -> rules.keepPolicy(ADMINISTRATOR, wanted, from(TOMORROW)));
        refused(
                Reason.BAD_VALUE,
                () ->
                        rules.keepPolicy(
                                ADMINISTRATOR,
                                with(
                                        seeded,
                                        Limit.seconds(3600, TimeKind.BUSINESS),
                                        List.of(80, 60)),
                                both(TOMORROW)));
        Policy kept = rules.keepPolicy(ADMINISTRATOR, wanted, both(TOMORROW));

        assertThat(bench.desk.policy(ComplaintDesk.COMPLAINTS, TODAY)).isEqualTo(seeded);
        assertThat(bench.desk.policy(ComplaintDesk.COMPLAINTS, TOMORROW)).isEqualTo(kept);
        assertThat(kept.inForceFrom()).isEqualTo(TOMORROW);
        assertThat(lastAudit().details())
                .containsEntry("limit.technical.old", "7200 SECONDS BUSINESS")
                .containsEntry("limit.technical.new", "3600 SECONDS BUSINESS")
                .containsEntry("warnings.new", "[60, 80]")
                .containsEntry("secondPerson", "thu.ha");
        refused(
                Reason.CHANGED_MEANWHILE,
                () -> rules.keepPolicy(ADMINISTRATOR, wanted, both(TOMORROW)));
    }

    private static Policy with(Policy policy, Limit technical, List<Integer> warnings) {
        List<CaseClass> classes = new ArrayList<>();
        for (CaseClass one : policy.classes()) {
            classes.add(
                    one.code().equals("technical")
                            ? new CaseClass(
                                    one.code(),
                                    one.group(),
                                    one.level(),
                                    one.vietnamese(),
                                    one.english(),
                                    one.unit(),
                                    technical,
                                    one.shares())
                            : one);
        }
        return new Policy(
                policy.code(),
                policy.version() + 1,
                policy.inForceFrom(),
                policy.vietnamese(),
                policy.english(),
                policy.calendar(),
                policy.intakeUnit(),
                classes,
                policy.responses(),
                policy.duty(),
                warnings,
                policy.ladder(),
                policy.pauses(),
                policy.rounds(),
                policy.files());
    }
}
