package vn.capbu.renewal.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.renewal.Supervision;
import vn.capbu.renewal.SupervisionException.Reason;
import vn.capbu.renewal.custody.CustodyProblem.Kind;

/** Collects what is wrong with what an operator entered. One for each form. */
final class FormChecks {

    private static final Pattern DESK = Pattern.compile("|[A-Z0-9]{1,8}");
    private static final int SHORT = 100;
    private static final int NAME = 500;
    private static final int LONG = 2000;

    private final List<CustodyProblem> problems = new ArrayList<>();
    private final LocalDate today;

    FormChecks(LocalDate today) {
        this.today = today;
    }

    List<CustodyProblem> problems() {
        return problems;
    }

    void add(CustodyProblem problem) {
        problems.add(problem);
    }

    void desk(String code) {
        if (!DESK.matcher(code).matches()) {
            add(CustodyProblem.of(Kind.BAD_DESK, code));
        }
    }

    void bearer(Bearer bearer) {
        length("bearer.name", bearer.name(), NAME);
        length("bearer.phone", bearer.phone(), SHORT);
        length("bearer.email", bearer.email(), 320);
        length("bearer.relation", bearer.relation(), SHORT);
    }

    void contact(Bearer bearer) {
        if (bearer.phone().isEmpty() && bearer.email().isEmpty()) {
            add(CustodyProblem.of(Kind.CONTACT_MISSING));
        }
    }

    void mandate(Mandate mandate) {
        length("mandate.number", mandate.number(), SHORT);
        length("mandate.issuedBy", mandate.issuedBy(), NAME);
        LocalDate date = mandate.date();
        boolean complete =
                !mandate.issuedBy().isEmpty()
                        && (!mandate.isPaper() || (!mandate.number().isEmpty() && date != null));
        if (!complete) {
            add(CustodyProblem.of(Kind.MANDATE_INCOMPLETE));
        }
        if (date != null && date.isAfter(today)) {
            add(CustodyProblem.of(Kind.MANDATE_IN_FUTURE));
        }
    }

    void pin(PinAgreement pin) {
        length("pin.envelope", pin.envelope(), SHORT);
        if (pin.handling() == PinAgreement.Handling.SEALED_ENVELOPE && pin.envelope().isEmpty()) {
            add(CustodyProblem.of(Kind.ENVELOPE_MISSING));
        }
    }

    void systems(Collection<String> codes, List<UpdateTarget> known) {
        Set<String> valid =
                known.stream().map(UpdateTarget::code).collect(Collectors.toUnmodifiableSet());
        codes.stream()
                .filter(code -> !valid.contains(code))
                .sorted()
                .forEach(code -> add(CustodyProblem.of(Kind.UNKNOWN_SYSTEM, code)));
    }

    void condition(TokenCondition condition, List<ConditionKind> known) {
        Set<String> valid =
                known.stream().map(ConditionKind::code).collect(Collectors.toUnmodifiableSet());
        condition.codes().stream()
                .filter(code -> !valid.contains(code))
                .forEach(code -> add(CustodyProblem.of(Kind.UNKNOWN_CONDITION, code)));
        length("condition.note", condition.note(), LONG);
    }

    void token(ReceivedToken token, List<ConditionKind> known) {
        condition(token.condition(), known);
        length("token.label", token.label(), SHORT);
        length("token.deviceVersion", token.deviceVersion(), SHORT);
        length("token.subscriberName", token.subscriberName(), NAME);
        length("token.accessories", token.accessories(), NAME);
        shelf(token.shelf());
    }

    void shelf(String shelf) {
        length("token.shelf", shelf, SHORT);
    }

    void text(String field, String text) {
        length(field, text, LONG);
    }

    /** Whether a decision counts; notes why it doesn't. */
    boolean decision(Operator operator, @Nullable SupervisorDecision decision) {
        if (decision == null) {
            return false;
        }
        int before = problems.size();
        supervisor(operator, decision.secondPerson());
        reason(decision.reason());
        return problems.size() == before;
    }

    void supervisor(Operator operator, @Nullable String secondPerson) {
        Supervision.missing(operator, secondPerson == null ? "" : secondPerson)
                .ifPresent(
                        missing ->
                                add(
                                        CustodyProblem.of(
                                                missing == Reason.NOT_A_SUPERVISOR
                                                        ? Kind.SUPERVISOR_NEEDED
                                                        : Kind.SECOND_PERSON_MISSING)));
    }

    /** A supervisor's step that needs no second person. */
    void supervisorAlone(Operator operator) {
        if (!operator.roles().contains(Role.SUPERVISOR)) {
            add(CustodyProblem.of(Kind.SUPERVISOR_NEEDED));
        }
    }

    void reason(String reason) {
        if (reason.isBlank()) {
            add(CustodyProblem.of(Kind.REASON_MISSING));
        }
        text("reason", reason);
    }

    void done() throws CustodyException {
        if (!problems.isEmpty()) {
            throw new CustodyException(problems);
        }
    }

    void length(String field, String text, int most) {
        if (text.length() > most) {
            add(CustodyProblem.of(Kind.TOO_LONG, field));
        }
    }
}
