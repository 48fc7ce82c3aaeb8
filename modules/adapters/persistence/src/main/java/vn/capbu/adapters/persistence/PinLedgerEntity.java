package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;

/** The tries of one PIN of a token. */
@Entity
@Table(name = "pin_tries")
@IdClass(PinLedgerEntity.Key.class)
class PinLedgerEntity {

    /** Which PIN of which token; Hibernate sets its fields. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String tokenSerial = "";
        String pinKind = "";

        /** For Hibernate. */
        Key() {}

        Key(TokenSerial token, PinKind kind) {
            tokenSerial = token.value();
            pinKind = kind.name();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.tokenSerial.equals(tokenSerial)
                    && key.pinKind.equals(pinKind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tokenSerial, pinKind);
        }
    }

    @Id
    @Column(name = "token_serial")
    String tokenSerial;

    @Id
    @Column(name = "pin_kind")
    String pinKind;

    @Column(name = "failed_tries")
    int failedTries;

    @Column(name = "last_try_at")
    @Nullable Instant lastTryAt;

    @Column(name = "last_answer")
    @Nullable String lastAnswer;

    @Column(name = "further_tries")
    int furtherTries;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    PinLedgerEntity() {}

    static PinLedgerEntity of(PinLedgerEntry entry) {
        PinLedgerEntity row = new PinLedgerEntity();
        row.tokenSerial = entry.token().value();
        row.pinKind = entry.kind().name();
        row.failedTries = entry.failedTries();
        Instant tried = entry.lastTryAt();
        row.lastTryAt = tried == null ? null : Columns.micros(tried);
        row.lastAnswer = entry.lastAnswer();
        row.furtherTries = entry.furtherTries();
        return row;
    }

    PinLedgerEntry toEntry() {
        return new PinLedgerEntry(
                new TokenSerial(tokenSerial),
                PinKind.valueOf(pinKind),
                failedTries,
                lastTryAt,
                lastAnswer,
                furtherTries);
    }
}
