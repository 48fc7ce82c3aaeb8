package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.capbu.charts.TimeBars;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.audit.CaseAuditException;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseFinding;
import vn.capbu.kernel.database.RightsState;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthTopic;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.TimeStampException;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.ModuleFinding;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.PinChange.PinOutcome;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisionException;
import vn.capbu.renewal.affected.AffectedColumn;
import vn.capbu.renewal.affected.AffectedLabel;
import vn.capbu.renewal.affected.AffectedSheet;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.affected.Question;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpColumn;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpObstacle;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.CallListColumn;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.RowProblem;

/** The commands have a word for whatever the domain can tell them. */
class CommandTextsTest {

    /** What the commands put into words by the name of its type and its own. */
    private static final List<Class<? extends Enum<?>>> TOLD =
            List.of(
                    Eligibility.class,
                    EligibilityRule.class,
                    RenewalOutcome.class,
                    FailureCause.class,
                    PinTry.class,
                    PinKind.class,
                    PinOutcome.class,
                    RenewalActivity.class,
                    RenewalState.class,
                    KeyPolicy.class,
                    RenewalDiagnosis.Presence.class,
                    RenewalDiagnosis.AtAuthority.Kind.class,
                    RenewalDiagnosis.Safe.class,
                    RenewalDiagnosis.NextStep.class,
                    Authority.Mismatch.class,
                    AllowExpiredRenewal.Refusal.class,
                    AuthorityCaveat.class,
                    AuthorityCapability.class,
                    CapabilityFinding.Verdict.class,
                    CapabilityFinding.Source.class,
                    ProbeReport.Probe.class,
                    ProbeReport.Result.class,
                    ModuleProblem.Kind.class,
                    ModuleFinding.Severity.class,
                    LibraryHeader.Fit.class,
                    RowProblem.Kind.class,
                    MatchedBy.class,
                    PinListException.Reason.class,
                    MalformedTableException.Problem.class,
                    LeadTime.Unit.class,
                    TextEncoding.class,
                    Right.class,
                    Role.class,
                    CustodyState.class,
                    RegistryState.class,
                    RegistryChange.Field.class,
                    Contact.Kind.class,
                    CrlSource.Outcome.class,
                    CertificateState.class,
                    Question.class,
                    DecisionRefusal.class,
                    AffectedSheet.class,
                    AffectedColumn.class,
                    AffectedLabel.class,
                    FollowUpState.class,
                    FollowUp.Basis.class,
                    FollowUpObstacle.class,
                    FollowUpColumn.class,
                    HeardBy.class,
                    Channel.class,
                    Standing.class,
                    CallOutcome.class,
                    CallListColumn.class,
                    ImportKind.class,
                    KeptReason.class);

    private static final Set<String> ENGLISH = Bundle.english("vn/capbu/cli").keys();
    private static final Set<String> VIETNAMESE = Bundle.vietnamese("vn/capbu/cli").keys();

    @Test
    void everyConstantHasAText() {
        assertThat(ENGLISH).containsAll(constants());
        assertThat(VIETNAMESE).containsAll(constants());
    }

    @Test
    void noTextIsForAConstantThatIsGone() {
        assertThat(ENGLISH)
                .filteredOn(key -> Character.isUpperCase(key.charAt(0)))
                .isSubsetOf(constants());
    }

    @Test
    void typesOfOneNameShareNoConstant() {
        assertThat(constants()).doesNotHaveDuplicates();
    }

    @Test
    void everyReasonThatACommandBreaksOffHasAText() {
        Set<String> keys = new TreeSet<>();
        for (SupervisionException.Reason reason : SupervisionException.Reason.values()) {
            keys.add("error.supervision." + reason);
        }
        for (StorageException.Reason reason : StorageException.Reason.values()) {
            keys.add("error.storage." + reason);
        }
        for (ConfigurationException.Reason reason : ConfigurationException.Reason.values()) {
            keys.add("error.configuration." + reason);
        }
        for (DecisionException.Refusal refusal : DecisionException.Refusal.values()) {
            keys.add("error.decision." + refusal);
        }
        for (FollowUpException.Reason reason : FollowUpException.Reason.values()) {
            keys.add("error.followup." + reason);
        }
        addKeys(keys, "error.rollout.", RolloutException.Reason.values());
        addKeys(keys, "error.complaint.", ComplaintException.Reason.values());
        addKeys(keys, "error.case-audit.", CaseAuditException.Reason.values());
        addKeys(keys, "error.settings.", SettingsException.Reason.values());
        addKeys(keys, "error.database.", DatabaseCareException.Reason.values());
        addKeys(keys, "error.withdrawal.", WithdrawalException.Reason.values());
        assertThat(ENGLISH).containsAll(keys);
        assertThat(VIETNAMESE).containsAll(keys);
        assertThat(ENGLISH)
                .filteredOn(
                        key ->
                                key.matches(
                                        "error\\.(storage|configuration|supervision|decision|followup|rollout|complaint|case-audit|database)\\..*"))
                .isSubsetOf(keys);
    }

    /** Commands say them in the words of the papers. */
    @Test
    void whateverPapersOfComplaintsSayHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "complaint.state.", CaseState.values());
        addKeys(keys, "complaint.event.", EventKind.values());
        addKeys(keys, "complaint.outcome.", Outcome.values());
        addKeys(keys, "complaint.run.", Segment.Run.values());
        addKeys(keys, "complaint.cause.", CaseClocks.Cause.values());
        addKeys(keys, "complaint.channel.", vn.capbu.complaints.sla.Channel.values());
        addKeys(keys, "complaint.due.", DueClock.Kind.values());
        addKeys(keys, "complaint.look.", TimeBars.Look.values());
        addKeys(keys, "complaint.month.by.", AttainmentTable.By.values());
        assertThat(Bundle.english("vn/capbu/complaints/papers").keys())
                .filteredOn(
                        key ->
                                key.matches(
                                        "complaint\\.(state|event|outcome|run|cause|channel|due|look|month\\.by)\\..*"))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whateverTheAuditTrailSaysHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "case-audit.method.", SamplePlan.Method.values());
        addKeys(keys, "audit.finding.", Finding.Kind.values());
        addKeys(keys, "database.finding.", DatabaseFinding.Kind.values());
        addKeys(keys, "database.rights.", RightsState.values());
        addKeys(keys, "audit.stamp-problem.", TimeStampException.Reason.values());
        assertThat(ENGLISH)
                .filteredOn(
                        key ->
                                key.matches(
                                        "(case-audit\\.method|audit\\.(finding|stamp-problem)|database\\.(finding|rights))\\..*"))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whateverIsLookedAtHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "health.", HealthTopic.values());
        // told as the commands about databases tell it
        keys.removeAll(Set.of("health.RIGHTS", "health.DATABASE_FINDING"));
        addKeys(keys, "health.level.", HealthLine.Level.values());
        assertThat(VIETNAMESE).containsAll(keys);
        assertThat(ENGLISH)
                .filteredOn(key -> key.matches("health\\.(level\\.)?[A-Z_]+"))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whateverKeepsACrlOutHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "crl.reason.", CrlException.Reason.values());
        assertThat(ENGLISH)
                .filteredOn(key -> key.startsWith("crl.reason."))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whateverAModuleLacksHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "module.finding.", ModuleFinding.Kind.values());
        assertThat(ENGLISH)
                .filteredOn(key -> key.startsWith("module.finding."))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whateverTheCustodySaysHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "custody.problem.", CustodyProblem.Kind.values());
        addKeys(keys, "custody.finding.", ReadyTokens.Finding.values());
        addKeys(keys, "custody.overdue.", OverdueToken.Kind.values());
        addKeys(keys, "custody.mandate.", Mandate.Kind.values());
        addKeys(keys, "custody.pin.", PinAgreement.Handling.values());
        assertThat(ENGLISH).containsAll(keys);
        assertThat(ENGLISH)
                .filteredOn(
                        key -> key.matches("custody\\.(problem|finding|overdue|mandate|pin)\\..*"))
                .isSubsetOf(keys);
    }

    @Test
    void whateverTheRolloutSaysHasAText() {
        Set<String> keys = new TreeSet<>();
        addKeys(keys, "rollout.problem.", LogProblem.Kind.values());
        addKeys(keys, "rollout.proposal.", Proposal.State.values());
        addKeys(keys, "rollout.alert.", AlertKind.values());
        addKeys(keys, "rollout.alert.todo.", AlertKind.values());
        assertThat(ENGLISH).containsAll(keys);
        assertThat(ENGLISH)
                .filteredOn(key -> key.matches("rollout\\.(problem|proposal)\\.[A-Z].*"))
                .isSubsetOf(keys);
    }

    private static void addKeys(Set<String> keys, String prefix, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            keys.add(prefix + constant.name());
        }
    }

    private static List<String> constants() {
        return TOLD.stream().flatMap(CommandTextsTest::keys).toList();
    }

    private static Stream<String> keys(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> type.getSimpleName() + "." + constant.name());
    }
}
