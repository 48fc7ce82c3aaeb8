package vn.capbu.adapters.documents;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.followup.Notice;
import vn.capbu.renewal.followup.RenewedCertificate.Term;

/** What the notice says, as a paper and as an e-mail alike. */
final class NoticeWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(VietnamTime.ZONE);
    private static final int NUMBER_LENGTH = 8;

    private final Notice notice;

    NoticeWords(Notice notice) {
        this.notice = notice;
    }

    /** A certificate in words. */
    record Certificate(String serial, String from, String to) {}

    /** The beginning of the renewal's identity: enough to find it by. */
    String number() {
        return notice.certificate()
                .renewal()
                .toString()
                .substring(0, NUMBER_LENGTH)
                .toUpperCase(Locale.ROOT);
    }

    Certificate before() {
        return certificate(notice.certificate().before());
    }

    Certificate after() {
        return certificate(notice.certificate().after());
    }

    private static Certificate certificate(Term term) {
        return new Certificate(
                term.serial().toString().replaceAll("(.{8})(?=.)", "$1 "),
                date(term.notBefore()),
                date(term.notAfter()));
    }

    private static String date(@Nullable Instant instant) {
        return instant == null ? "" : VietnamTime.formatDate(instant);
    }

    /** Whether the old certificate still signs meanwhile. */
    String oldStays() {
        Certificate old = before();
        return notice.certificate().keyPolicy() == KeyPolicy.REKEY && !old.to().isEmpty()
                ? PaperText.of("notice.oldStays", old.to())
                : PaperText.of("notice.oldGone");
    }

    String shortfall() {
        return PaperText.of(
                "notice.shortfall", Long.toString(notice.certificate().residualShortfallDays()));
    }

    /** A system with what is known of it. */
    String system(Notice.Line line) {
        String note = line.system().noteVietnamese();
        return Wording.joined(
                "\n", line.system().vietnamese(), note.isEmpty() ? "" : "(" + note + ")");
    }

    String lead(Notice.Line line) {
        LeadTime advised = line.system().advised();
        return Wording.joined(
                "\n",
                Wording.leadTime(line.system().leadTime()),
                advised.equals(LeadTime.NONE)
                        ? ""
                        : PaperText.of("notice.advised", Wording.leadTime(advised)));
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
