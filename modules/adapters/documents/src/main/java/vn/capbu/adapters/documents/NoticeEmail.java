package vn.capbu.adapters.documents;

import java.util.Locale;
import vn.capbu.renewal.followup.Notice;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.NoticeDocuments.Email;

/** The notice after a renewal as plain text. */
final class NoticeEmail {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Notice notice;
    private final NoticeWords words;
    private final StringBuilder body = new StringBuilder();

    NoticeEmail(Notice notice) {
        this.notice = notice;
        this.words = new NoticeWords(notice);
    }

    Email make() {
        RenewedCertificate certificate = notice.certificate();
        line(PaperText.of("email.greeting", certificate.subscriberName()));
        line("");
        line(PaperText.of("notice.opening"));
        line("");
        line(PaperText.of("email.taxCode", certificate.taxCode().value()));
        line(PaperText.of("email.token", certificate.token().value()));
        certificate("notice.old", words.before());
        certificate("notice.new", words.after());
        line(words.oldStays());
        if (certificate.residualShortfallDays() > 0) {
            line(words.shortfall());
        }
        line("");
        systems();
        line("");
        line(PaperText.of("notice.help"));
        line("");
        line(PaperText.of("email.regards"));
        line(notice.operator());
        return new Email(
                PaperText.of("email.subject", certificate.taxCode().value()),
                body.toString().replace("**", ""));
    }

    private void certificate(String key, NoticeWords.Certificate certificate) {
        line(
                PaperText.of(
                        "email.certificate",
                        PaperText.of(key).toLowerCase(VIETNAMESE),
                        certificate.serial(),
                        certificate.from().isEmpty() ? "…" : certificate.from(),
                        certificate.to().isEmpty() ? "…" : certificate.to()));
    }

    private void systems() {
        if (notice.lines().isEmpty()) {
            line(PaperText.of("notice.systems.none"));
            return;
        }
        line(PaperText.of("notice.systems.why"));
        int place = 1;
        for (Notice.Line one : notice.lines()) {
            line(
                    PaperText.of(
                            "email.system",
                            Integer.toString(place++),
                            words.system(one).replace('\n', ' '),
                            words.lead(one).replace("\n", "; "),
                            NoticeWords.minute(one.followUp().dates().earliestSafe()),
                            NoticeWords.minute(one.followUp().dates().latest())));
        }
        line(PaperText.of("notice.systems.dates"));
    }

    private void line(String text) {
        body.append(text).append('\n');
    }
}
