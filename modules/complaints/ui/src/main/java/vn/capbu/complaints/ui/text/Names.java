package vn.capbu.complaints.ui.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;

/**
 * The names of what is data: policies, classes, units, reasons. Read once for a window, then asked on any thread. Immutable.
 *
 * @param vietnamese whether names are Vietnamese, else English
 * @param policies every version of every policy, the oldest first
 * @param units in their order
 * @param breachReasons in their order
 * @param rootCauses in their order
 * @param papers of a dossier, in their order
 */
public record Names(
        boolean vietnamese,
        List<Policy> policies,
        List<CodeName> units,
        List<CodeName> breachReasons,
        List<CodeName> rootCauses,
        List<CodeName> papers) {

    public Names {
        policies = List.copyOf(policies);
        units = List.copyOf(units);
        breachReasons = List.copyOf(breachReasons);
        rootCauses = List.copyOf(rootCauses);
        papers = List.copyOf(papers);
    }

    /** Before they are read. */
    public static Names none(boolean vietnamese) {
        return new Names(vietnamese, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Reads them. Never on the event dispatch thread. */
    public static Names read(ComplaintDesk desk, boolean vietnamese) {
        return new Names(
                vietnamese,
                desk.policies(),
                desk.codes(CodeList.UNIT),
                desk.codes(CodeList.BREACH_REASON),
                desk.codes(CodeList.ROOT_CAUSE),
                desk.codes(CodeList.PAPER));
    }

    /** The name of a code. */
    public String of(CodeName one) {
        return vietnamese ? one.vietnamese() : one.english();
    }

    /** The name of a unit; its code where nobody knows it. */
    public String unit(String code) {
        return name(units, code);
    }

    /** The name of a breach reason; its code where nobody knows it. */
    public String breachReason(String code) {
        return name(breachReasons, code);
    }

    /** The name of a root cause; its code where nobody knows it. */
    public String rootCause(String code) {
        return name(rootCauses, code);
    }

    private String name(List<CodeName> list, String code) {
        return list.stream()
                .filter(one -> one.code().equals(code))
                .map(this::of)
                .findFirst()
                .orElse(code);
    }

    /** The name of a policy. */
    public String of(Policy policy) {
        return vietnamese ? policy.vietnamese() : policy.english();
    }

    /** The name of a class. */
    public String of(CaseClass one) {
        return vietnamese ? one.vietnamese() : one.english();
    }

    /** The name of a reason to pause. */
    public String of(Policy.PauseReason one) {
        return vietnamese ? one.vietnamese() : one.english();
    }

    /** Who is told at a rung of the ladder. */
    public String of(CaseClocks.Told one) {
        return vietnamese ? one.rung().vietnamese() : one.rung().english();
    }

    /** The policy that clocks were reckoned by. */
    public Policy policy(CaseClocks.Basis basis) {
        return policy(basis.policy(), basis.policyVersion());
    }

    private Policy policy(String code, int version) {
        return policies.stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " v" + version));
    }

    /** The name of a case's class; empty before it is classified. */
    public String caseClass(ComplaintCase.Kind kind) {
        return caseClass(kind.policy(), kind.policyVersion(), kind.caseClass());
    }

    /** The name of a class under a version of a policy; its code where nobody knows it. */
    public String caseClass(String policy, int version, String code) {
        return policies.stream()
                .filter(one -> one.code().equals(policy) && one.version() == version)
                .flatMap(one -> one.caseClass(code).stream())
                .map(this::of)
                .findFirst()
                .orElse(code);
    }

    /** In which time the limit of a case's class counts; empty where it has none. */
    public Optional<TimeKind> timeKind(ComplaintCase.Kind kind) {
        return policies.stream()
                .filter(
                        one ->
                                one.code().equals(kind.policy())
                                        && one.version() == kind.policyVersion())
                .flatMap(one -> one.caseClass(kind.caseClass()).stream())
                .map(CaseClass::limit)
                .filter(Objects::nonNull)
                .map(Limit::time)
                .findFirst();
    }

    /** The name of a reason to pause; its code where nobody knows it. */
    public String pause(CaseClocks.Basis basis, String code) {
        return policy(basis).pause(code).map(this::of).orElse(code);
    }
}
