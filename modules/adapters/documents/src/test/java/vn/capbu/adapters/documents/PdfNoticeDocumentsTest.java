package vn.capbu.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.Notice;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.RenewedCertificate.Term;
import vn.capbu.renewal.spi.FollowUpRepository.Contact;

class PdfNoticeDocumentsTest {

    private static final Instant RENEWED = Instant.parse("2020-03-13T03:00:00Z");
    private static final UUID RENEWAL = UUID.fromString("9d0cfe2a-c871-4013-9b30-bc1cbd6af1d6");

    @TempDir Path folder;

    private static Notice notice(KeyPolicy policy, long shortfall, List<Notice.Line> lines) {
        return new Notice(
                RENEWED,
                "lan",
                new RenewedCertificate(
                        RENEWAL,
                        new SubscriberId(1),
                        new TaxCode("0100109106"),
                        "Công ty TNHH Ẩm thực \"Bún Bò Huế Xưa\"",
                        "Thừa Thiên Huế",
                        new TokenSerial("54VT2004711000"),
                        new Term(
                                CertificateSerial.parse("540301AB00C4E793FE"),
                                Instant.parse("2018-10-02T01:00:00Z"),
                                Instant.parse("2020-10-02T16:59:59Z")),
                        new Term(
                                CertificateSerial.parse("6A0201AB00C4E79400"),
                                RENEWED,
                                Instant.parse("2022-10-01T16:59:59Z")),
                        policy,
                        shortfall,
                        RENEWED),
                new Contact("0912345678", ""),
                lines);
    }

    private static Notice.Line customs() {
        return new Notice.Line(
                new UpdateTarget(
                        "customs",
                        1,
                        "Hải quan điện tử",
                        "Customs",
                        new LeadTime(24, LeadTime.Unit.CLOCK_HOURS),
                        new LeadTime(1, LeadTime.Unit.WORKING_DAYS),
                        "",
                        "",
                        LocalDate.of(2020, 3, 5),
                        null),
                new FollowUp(
                        1,
                        RENEWAL,
                        "customs",
                        1,
                        1,
                        FollowUp.Basis.ASSUMED,
                        new FollowUpDates(
                                Instant.parse("2020-03-14T03:00:00Z"),
                                Instant.parse("2020-10-01T10:30:00Z"),
                                1,
                                "vietnam",
                                1),
                        FollowUpState.OPEN));
    }

    private String pdf(Notice notice) throws IOException {
        Path file = folder.resolve("notice.pdf");
        new PdfNoticeDocuments().notice(notice, file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void bothSerialsTermsAndDatesAreTold() throws IOException {
        Notice notice = notice(KeyPolicy.REKEY, 100, List.of(customs()));
        String mail = new PdfNoticeDocuments().email(notice).body();

        assertThat(pdf(notice))
                .contains(
                        "THÔNG BÁO",
                        "Số: 9D0CFE2A",
                        "Công ty TNHH Ẩm thực \"Bún Bò Huế Xưa\"",
                        "Cũ 540301AB 00C4E793 FE 02/10/2018 02/10/2020",
                        "Mới 6A0201AB 00C4E794 00 13/03/2020 01/10/2022",
                        "dùng được đến hết ngày 02/10/2020",
                        "100 ngày",
                        "24 giờ",
                        "nên trước 1 ngày làm việc",
                        "10:00 14/03/2020",
                        "17:30 01/10/2020");
        assertThat(mail)
                .contains(
                        "Chứng thư số cũ: số seri 540301AB 00C4E793 FE, hiệu lực từ 02/10/2018 đến"
                                + " 02/10/2020",
                        "Chứng thư số mới: số seri 6A0201AB 00C4E794 00, hiệu lực từ 13/03/2020 đến"
                                + " 01/10/2022",
                        "100 ngày",
                        "Dùng được sớm nhất từ: 10:00 14/03/2020",
                        "Cập nhật chậm nhất: 17:30 01/10/2020")
                .doesNotContain("**");
    }

    /** With any number of systems: a page that has the signature has a part of the notice as well. */
    @Test
    void theSignatureIsNeverAloneOnAPage() throws IOException {
        for (int systems = 1; systems <= 16; systems++) {
            Path file = folder.resolve("notice.pdf");
            Notice notice = notice(KeyPolicy.REKEY, 100, Collections.nCopies(systems, customs()));
            new PdfNoticeDocuments().notice(notice, file);

            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(document.getNumberOfPages());
                assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                        .as("%s systems", systems)
                        .contains("NGƯỜI LẬP", "lan", "Thời điểm \"dùng được sớm nhất\"");
            }
        }
    }

    @Test
    void anOldCertificateThatIsGoneAndNothingLeftToDo() throws IOException {
        Notice notice = notice(KeyPolicy.SAME_KEY, 0, List.of());

        assertThat(pdf(notice))
                .contains("không còn dùng được để ký", "Không còn nơi nào cần cập nhật")
                .doesNotContain("còn thiếu");
        assertThat(new PdfNoticeDocuments().email(notice).body())
                .contains("không còn dùng được để ký", "Không còn nơi nào cần cập nhật");
    }
}
