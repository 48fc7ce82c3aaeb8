package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyState;

/** A step of a token in custody; never changed. */
@Entity
@Table(name = "custody_move")
class CustodyMoveEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "item_id")
    long itemId;

    @Column(name = "from_state")
    @Nullable String fromState;

    @Column(name = "to_state")
    String toState;

    @Column(name = "moved_at")
    Instant movedAt;

    String operator;

    String origin;

    String reason;

    @Column(name = "second_person")
    @Nullable String secondPerson;

    @Column(name = "rules_version")
    int rulesVersion;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyMoveEntity() {}

    static CustodyMoveEntity of(long itemId, CustodyMove move) {
        CustodyMoveEntity row = new CustodyMoveEntity();
        row.itemId = itemId;
        row.fromState = Columns.name(move.from());
        row.toState = move.to().name();
        row.movedAt = Columns.micros(move.at());
        row.operator = move.operator();
        row.origin = move.origin().name();
        row.reason = move.reason();
        row.secondPerson = move.secondPerson();
        row.rulesVersion = move.rulesVersion();
        return row;
    }

    CustodyMove toMove(String token, String slip) {
        return new CustodyMove(
                new TokenSerial(token),
                slip,
                fromState == null ? null : CustodyState.valueOf(fromState),
                CustodyState.valueOf(toState),
                movedAt,
                operator,
                CustodyMove.Origin.valueOf(origin),
                reason,
                secondPerson,
                rulesVersion);
    }
}
