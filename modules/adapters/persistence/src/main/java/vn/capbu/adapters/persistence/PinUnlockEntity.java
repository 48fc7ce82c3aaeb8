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
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinUnlock;

/** One unlocking of a PIN by a supervisor. */
@Entity
@Table(name = "pin_unlock")
class PinUnlockEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "token_serial")
    String tokenSerial;

    @Column(name = "pin_kind")
    String pinKind;

    int tries;

    @Column(name = "failed_tries")
    int failedTries;

    String reason;

    String supervisor;

    @Column(name = "witness")
    String secondPerson;

    @Column(name = "unlocked_at")
    Instant unlockedAt;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    PinUnlockEntity() {}

    static PinUnlockEntity of(PinUnlock unlock) {
        PinUnlockEntity row = new PinUnlockEntity();
        row.tokenSerial = unlock.token().value();
        row.pinKind = unlock.kind().name();
        row.tries = unlock.tries();
        row.failedTries = unlock.failedTries();
        row.reason = unlock.reason();
        row.supervisor = unlock.supervisor();
        row.secondPerson = unlock.secondPerson();
        row.unlockedAt = Columns.micros(unlock.at());
        return row;
    }

    PinUnlock toUnlock() {
        return new PinUnlock(
                new TokenSerial(tokenSerial),
                PinKind.valueOf(pinKind),
                tries,
                failedTries,
                reason,
                supervisor,
                secondPerson,
                unlockedAt);
    }
}
