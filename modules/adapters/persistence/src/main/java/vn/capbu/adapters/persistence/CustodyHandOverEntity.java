package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.custody.SupervisorDecision;

/** Hand-over minutes; never changed. */
@Entity
@Table(name = "custody_hand_over")
class CustodyHandOverEntity {

    @Id String number;

    @Column(name = "handed_over_at")
    Instant handedOverAt;

    String operator;

    String desk;

    @Embedded CustodyPersonColumns person;

    @Column(name = "slip_proof")
    String slipProof;

    @Column(name = "slip_declaration")
    String slipDeclaration;

    String systems;

    @Column(name = "set_aside")
    String setAside;

    @Column(name = "decision_reason")
    @Nullable String decisionReason;

    @Column(name = "second_person")
    @Nullable String secondPerson;

    String remarks;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyHandOverEntity() {}

    static CustodyHandOverEntity of(HandOver handOver) {
        CustodyHandOverEntity row = new CustodyHandOverEntity();
        row.number = handOver.number();
        row.handedOverAt = Columns.micros(handOver.at());
        row.operator = handOver.operator();
        row.desk = handOver.desk();
        row.person = CustodyPersonColumns.of(handOver.recipient(), handOver.mandate());
        row.slipProof = handOver.proof().kind().name();
        row.slipDeclaration = handOver.proof().declaration();
        row.systems = Columns.words(handOver.systems());
        row.setAside = Columns.words(handOver.setAside().stream().map(Enum::name).toList());
        SupervisorDecision decision = handOver.decision();
        row.decisionReason = decision == null ? null : decision.reason();
        row.secondPerson = decision == null ? null : decision.secondPerson();
        row.remarks = handOver.remarks();
        return row;
    }

    HandOver toHandOver(List<CustodyItem> items) {
        return new HandOver(
                number,
                handedOverAt,
                operator,
                desk,
                person.toBearer(),
                person.toMandate(),
                new SlipProof(SlipProof.Kind.valueOf(slipProof), slipDeclaration),
                Columns.words(systems),
                Columns.words(setAside).stream()
                        .map(CustodyProblem.Kind::valueOf)
                        .collect(Collectors.toSet()),
                decisionReason == null || secondPerson == null
                        ? null
                        : new SupervisorDecision(decisionReason, secondPerson),
                remarks,
                items);
    }
}
