package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinLedgerEntry;

/** The PIN tries of a token. */
@Entity
@Table(name = "pin_ledger")
class PinLedgerEntity {

    @Id
    @Column(name = "token_serial")
    String tokenSerial;

    @Column(name = "failed_tries")
    int failedTries;

    @Column(name = "last_try_at")
    @Nullable Instant lastTryAt;

    @Column(name = "last_answer")
    @Nullable String lastAnswer;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    PinLedgerEntity() {}

    static PinLedgerEntity of(PinLedgerEntry entry) {
        PinLedgerEntity row = new PinLedgerEntity();
        row.tokenSerial = entry.token().value();
        row.failedTries = entry.failedTries();
        Instant tried = entry.lastTryAt();
        row.lastTryAt = tried == null ? null : Columns.micros(tried);
        row.lastAnswer = entry.lastAnswer();
        return row;
    }

    PinLedgerEntry toEntry() {
        return new PinLedgerEntry(new TokenSerial(tokenSerial), failedTries, lastTryAt, lastAnswer);
    }
}
