package vn.capbu.renewal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.CapabilityFinding.Source;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityRepository;

/** Finds out what the authority in use can do, and keeps it. No customer gets a certificate. */
public final class TestAuthority {

    /**
     * What was tried, and what is known now.
     *
     * @param steps in their order
     * @param findings one for each capability, UNKNOWN for what nobody could find out
     */
    public record Report(List<ProbeReport> steps, List<CapabilityFinding> findings) {

        public Report {
            steps = List.copyOf(steps);
            findings = List.copyOf(findings);
        }

        /** Whether every step that was tried went as it should. */
        public boolean passed() {
            return steps.stream().noneMatch(it -> it.result() == ProbeReport.Result.FAILED);
        }
    }

    private final RenewalDesk desk;
    private final Workspace workspace;

    TestAuthority(RenewalDesk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /** What is known of the authority in use; UNKNOWN for what isn't. */
    public List<CapabilityFinding> known() {
        return complete(repository().findings());
    }

    /** Whether certificates for a test subject may be asked for: at the embedded authority only. */
    public boolean mayIssue() {
        return desk.authoritySettings() instanceof AuthoritySettings.Embedded;
    }

    /**
     * Tries what can be tried. What was said by hand stays where the test finds nothing out.
     *
     * @param testSubject whether the embedded authority may issue to a made-up subject; revoked again
     * @throws AuthorityException when the settings can't be used; nothing was sent
     * @throws IllegalArgumentException when another authority than the embedded one would have to issue
     */
    public Report run(Operator operator, boolean testSubject, Cancellation cancellation)
            throws AuthorityException {
        operator.require(Right.CONFIGURE);
        if (testSubject && !mayIssue()) {
            throw new IllegalArgumentException("only the embedded authority issues for a test");
        }
        List<ProbeReport> steps = desk.authority().authority().examine(testSubject, cancellation);
        Map<AuthorityCapability, CapabilityFinding> found =
                new EnumMap<>(AuthorityCapability.class);
        for (ProbeReport step : steps) {
            step.verdicts()
                    .forEach(
                            (capability, verdict) -> {
                                if (verdict != Verdict.UNKNOWN) {
                                    found.put(
                                            capability,
                                            finding(
                                                    operator,
                                                    capability,
                                                    verdict,
                                                    Source.TESTED,
                                                    step.technical()));
                                }
                            });
        }
        keep(operator, "authority.test", List.copyOf(found.values()));
        return new Report(steps, known());
    }

    /** Keeps what a person knows of the authority, for what can't be tried. */
    public void say(Operator operator, AuthorityCapability capability, Verdict verdict) {
        operator.require(Right.CONFIGURE);
        keep(
                operator,
                "authority.say",
                List.of(finding(operator, capability, verdict, Source.BY_HAND, "")));
    }

    private CapabilityFinding finding(
            Operator operator,
            AuthorityCapability capability,
            Verdict verdict,
            Source source,
            String technical) {
        return new CapabilityFinding(
                capability, verdict, source, technical, now(), operator.name());
    }

    private void keep(Operator operator, String action, List<CapabilityFinding> findings) {
        Map<String, String> details = new java.util.TreeMap<>();
        findings.forEach(it -> details.put(it.capability().name(), it.verdict().name()));
        workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            repository().keep(findings);
                            workspace
                                    .storage()
                                    .port(AuditTrail.class)
                                    .record(
                                            new AuditEvent(
                                                    now(),
                                                    operator.name(),
                                                    action,
                                                    ConfigureAuthority.describe(
                                                            desk.authoritySettings()),
                                                    details));
                        });
    }

    private List<CapabilityFinding> complete(List<CapabilityFinding> findings) {
        Map<AuthorityCapability, CapabilityFinding> all = new EnumMap<>(AuthorityCapability.class);
        for (AuthorityCapability capability : AuthorityCapability.values()) {
            all.put(
                    capability,
                    new CapabilityFinding(
                            capability, Verdict.UNKNOWN, Source.TESTED, "", Instant.EPOCH, ""));
        }
        findings.forEach(it -> all.put(it.capability(), it));
        return List.copyOf(all.values());
    }

    private AuthorityRepository repository() {
        return workspace.storage().port(AuthorityRepository.class);
    }

    private Instant now() {
        return workspace.clock().instant();
    }
}
