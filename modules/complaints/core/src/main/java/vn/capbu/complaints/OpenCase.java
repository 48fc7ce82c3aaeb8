package vn.capbu.complaints;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.internal.Transacted;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Right;

/** Takes a complaint or request in. */
public final class OpenCase {

    /** So many similar cases are shown. */
    private static final int MOST_SIMILAR = 20;

    private final ComplaintDesk desk;

    OpenCase(ComplaintDesk desk) {
        this.desk = desk;
    }

    /**
     * Opens a case under the version of the policy in force today; classifies it, where its class is plain already, and hands it to
     * the class's unit.
     *
     * @throws ComplaintException NO_TEXT, AHEAD, UNKNOWN_POLICY, UNKNOWN_UNIT, UNKNOWN_CLASS, UNKNOWN_CODE or TOO_LONG
     */
    public ComplaintCase run(Operator operator, Intake intake) throws ComplaintException {
        operator.require(Right.HANDLE_CASES);
        String customer = Checks.text(intake.customer().name());
        String complaint = Checks.text(intake.complaint());
        Instant now = desk.now();
        Instant received = intake.receivedAt() == null ? now : intake.receivedAt();
        if (received.isAfter(now)) {
            throw new ComplaintException(Reason.AHEAD, received.toString());
        }
        String province = intake.customer().province();
        if (!province.isEmpty() && Provinces.catalogue().find(Edition.OF_63, province).isEmpty()) {
            throw new ComplaintException(Reason.UNKNOWN_CODE, province);
        }
        String code = intake.policy() == null ? ComplaintDesk.COMPLAINTS : intake.policy();
        Policy policy = desk.policy(code, desk.today());
        // Before the case has its number: a refusal leaves no gap that somebody asks about.
        String caseClass = intake.caseClass();
        if (caseClass != null && policy.caseClass(caseClass).isEmpty()) {
            throw new ComplaintException(Reason.UNKNOWN_CLASS, caseClass);
        }
        String unit =
                intake.unit() == null ? policy.intakeUnit() : Checks.unit(desk, intake.unit());
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.CHANNEL, intake.channel().name());
        Checks.put(facts, Fact.CHANNEL_DETAIL, intake.channelDetail());
        facts.put(Fact.RECEIVED_AT, received.toString());
        facts.put(Fact.POLICY, policy.code());
        facts.put(Fact.POLICY_VERSION, Integer.toString(policy.version()));
        facts.put(Fact.CALENDAR, policy.calendar());
        facts.put(
                Fact.CALENDAR_VERSION,
                Integer.toString(desk.rules().newestCalendar(policy.calendar())));
        facts.put(Fact.UNIT, unit);
        if (intake.customer().subscriber() != null) {
            facts.put(Fact.SUBSCRIBER, Long.toString(intake.customer().subscriber().value()));
        }
        Checks.put(facts, Fact.TAX_CODE, intake.customer().taxCode());
        facts.put(Fact.CUSTOMER, customer);
        Checks.put(facts, Fact.CONTACT, intake.customer().contact());
        Checks.put(facts, Fact.PROVINCE, province);
        facts.put(Fact.TEXT, complaint);
        Draft.requireShort(facts);
        return Transacted.run(
                desk.storage(),
                () -> {
                    Draft draft = Draft.begin(desk, operator);
                    draft.line(EventKind.OPENED, facts);
                    if (caseClass != null) {
                        HandleCase.classify(desk, draft, caseClass);
                    }
                    return draft.store();
                });
    }

    /** Open cases that came from the same subscriber, tax code or contact: perhaps it is one of them. The newest first. */
    public List<ComplaintCase> similar(Intake.Customer customer) {
        return desk.cases()
                .similar(
                        new ComplaintCase.Origin(
                                vn.capbu.complaints.sla.Channel.HOTLINE,
                                desk.now(),
                                "",
                                customer.subscriber(),
                                customer.taxCode(),
                                customer.name(),
                                customer.contact(),
                                customer.province(),
                                ""),
                        MOST_SIMILAR);
    }
}
