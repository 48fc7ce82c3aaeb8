package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.subscribers.AddNote;
import vn.capbu.subscribers.ChangeContact;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Contact.Kind;
import vn.capbu.subscribers.ImportRecord;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryInputException;
import vn.capbu.subscribers.RegistryInputException.Reason;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.ShowSubscriber;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** What a card tells: where each record came from, and what became different since. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegistryHistoryTest {

    private static final ContractTerms TERMS =
            new ContractTerms(
                    "HĐ-1/2019",
                    LocalDate.of(2019, 1, 2),
                    LocalDate.of(2019, 1, 15),
                    "Chi nhánh Hà Nội",
                    "Nguyễn Thị A",
                    "CTV B",
                    "Đại lý C",
                    "3 năm",
                    "0000123");
    private static final RegistryDetails DETAILS =
            new RegistryDetails("01", "AM", "CN=CA cũ", TERMS, "gọi buổi sáng");
    private static final RegistryRow FULL =
            row(Fixtures.NAME, "Hà Nội", "A1", RegistryState.VALID, DETAILS);
    private static final RegistryRow BARE =
            new RegistryRow(
                    Fixtures.TAX_CODE,
                    Fixtures.NAME,
                    "",
                    "",
                    null,
                    CertificateSerial.parse("A1"),
                    null,
                    null,
                    null,
                    RegistryState.VALID,
                    "",
                    "");

    @Parameter TestDatabase database;
    @TempDir Path folder;
    private Storage storage;

    @BeforeEach
    void open() {
        storage = database.open(folder);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static RegistryRow row(
            String name,
            String province,
            String serial,
            RegistryState state,
            RegistryDetails details) {
        return new RegistryRow(
                Fixtures.TAX_CODE,
                name,
                province,
                "v4",
                new TokenSerial("3fa85c0e"),
                CertificateSerial.parse(serial),
                LocalDate.of(2019, 1, 15),
                LocalDate.of(2020, 10, 2),
                LocalDate.of(2021, 5, 31),
                state,
                "0912345678",
                "ketoan@example.vn",
                details);
    }

    private List<SubscriberRegistry.Result> importFile(
            String name, long line, RegistryRow... rows) {
        long id =
                storage.port(RegistryImports.class)
                        .begin(
                                new ImportRecord.Start(
                                        name,
                                        "00",
                                        "",
                                        ImportRecord.Mode.ALL_OR_NOTHING,
                                        "tester",
                                        Fixtures.NOW));
        List<SourceRow> numbered = new java.util.ArrayList<>();
        for (RegistryRow row : rows) {
            numbered.add(new SourceRow(line + numbered.size(), row));
        }
        return storage.port(SubscriberRegistry.class)
                .store(new Provenance("tester", Fixtures.NOW, id), numbered);
    }

    private SubscriberCard card() {
        return new ShowSubscriber(storage, java.time.Clock.systemUTC())
                .byTaxCode(Fixtures.TAX_CODE)
                .orElseThrow();
    }

    @Test
    void everythingThatTheSourceTellsIsOnTheCard() {
        importFile("a.csv", 7, FULL);

        SubscriberCard card = card();

        assertThat(card.subscriber().name()).isEqualTo(Fixtures.NAME);
        assertThat(card.subscriber().province().code()).isEqualTo("01");
        assertThat(card.subscriber().channel()).isEqualTo("AM");
        assertThat(card.subscriber().origin())
                .satisfies(
                        it -> {
                            assertThat(it.file()).isEqualTo("a.csv");
                            assertThat(it.row()).isEqualTo(7);
                            assertThat(it.at()).isEqualTo(Fixtures.NOW);
                            assertThat(it.operator()).isEqualTo("tester");
                        });
        assertThat(card.contracts())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.terms()).isEqualTo(TERMS);
                            assertThat(it.endsOn()).isEqualTo("2021-05-31");
                        });
        assertThat(card.certificates())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.issuer().name()).isEqualTo("CN=CA cũ");
                            assertThat(it.remark()).isEqualTo("gọi buổi sáng");
                            assertThat(it.owedDays()).isEqualTo(241);
                            assertThat(it.origin().row()).isEqualTo(7);
                            assertThat(it.status().source()).isEqualTo(StateSource.IMPORT);
                        });
        assertThat(card.tokens())
                .singleElement()
                .satisfies(it -> assertThat(it.serial()).hasToString("3fa85c0e"));
        assertThat(card.contacts())
                .extracting(Contact::kind, Contact::value, Contact::ended)
                .containsExactly(
                        tuple(Kind.PHONE, "0912345678", false),
                        tuple(Kind.EMAIL, "ketoan@example.vn", false));
        assertThat(card.changes()).isEmpty();
        assertThat(
                        new ShowSubscriber(storage, java.time.Clock.systemUTC())
                                .byId(card.subscriber().id()))
                .contains(card);
    }

    @Test
    void theSameAgainLeavesNoTrace() {
        importFile("a.csv", 2, FULL);

        assertThat(importFile("a.csv", 2, FULL))
                .containsExactly(SubscriberRegistry.Result.UNCHANGED);

        assertThat(card().changes()).isEmpty();
    }

    @Test
    void whatASourceLeavesEmptyStays() {
        importFile("a.csv", 2, FULL);

        assertThat(importFile("b.csv", 2, BARE))
                .containsExactly(SubscriberRegistry.Result.UNCHANGED);

        assertThat(card().contracts()).singleElement().extracting("terms").isEqualTo(TERMS);
        assertThat(card().subscriber().province().text()).isEqualTo("Hà Nội");
    }

    @Test
    void eachChangeSaysWhoWhenFromWhichFileAndRow() {
        importFile("a.csv", 2, FULL);
        RegistryDetails moved =
                new RegistryDetails("66", "AM", "CN=CA cũ", TERMS, "gọi buổi chiều");

        importFile("b.csv", 9, row("Công ty B", "Đắk Lắk", "A1", RegistryState.REVOKED, moved));

        assertThat(card().changes())
                .allSatisfy(
                        it -> {
                            assertThat(it.operator()).isEqualTo("tester");
                            assertThat(it.at()).isEqualTo(Fixtures.NOW);
                            assertThat(it.file()).isEqualTo("b.csv");
                            assertThat(it.row()).isEqualTo(9);
                        })
                .extracting(
                        RegistryChange::entity,
                        RegistryChange::entityName,
                        RegistryChange::field,
                        RegistryChange::before,
                        RegistryChange::after)
                .containsExactlyInAnyOrder(
                        tuple(
                                Entity.SUBSCRIBER,
                                "0100109106",
                                Field.NAME,
                                Fixtures.NAME,
                                "Công ty B"),
                        tuple(Entity.SUBSCRIBER, "0100109106", Field.PROVINCE, "Hà Nội", "Đắk Lắk"),
                        tuple(Entity.SUBSCRIBER, "0100109106", Field.PROVINCE_CODE, "01", "66"),
                        tuple(Entity.CERTIFICATE, "A1", Field.STATE, "VALID", "REVOKED"),
                        tuple(
                                Entity.CERTIFICATE,
                                "A1",
                                Field.REMARK,
                                "gọi buổi sáng",
                                "gọi buổi chiều"));
    }

    @Test
    void aFurtherCertificateOfTheSameContractIsUnderIt() {
        importFile(
                "a.csv", 2, FULL, row(Fixtures.NAME, "Hà Nội", "A2", RegistryState.VALID, DETAILS));

        assertThat(card().contracts())
                .singleElement()
                .satisfies(it -> assertThat(it.certificates()).hasSize(2));
        assertThat(card().tokens())
                .singleElement()
                .satisfies(it -> assertThat(it.certificates()).hasSize(2));
    }

    @Test
    void aRenewedCertificateFollowsTheOldOneUnderItsContract() {
        importFile("a.csv", 2, FULL);
        SubscriberDirectory directory = storage.port(SubscriberDirectory.class);

        directory.addRenewed(
                directory.findBySerial(CertificateSerial.parse("A1")).get(0),
                new TokenSerial("3fa85c0e"),
                CertificateSerial.parse("B1"),
                java.time.Instant.parse("2020-03-10T02:30:00Z"),
                java.time.Instant.parse("2021-05-31T16:59:59Z"),
                Bytes.ofHex("3000"));

        SubscriberCard card = card();
        assertThat(card.certificates())
                .extracting(RegisteredCertificate::serial)
                .extracting(CertificateSerial::toString)
                .containsExactly("A1", "B1");
        assertThat(card.certificates().get(0).replacedBy()).hasToString("B1");
        assertThat(card.certificates().get(0).owedDays()).isZero();
        assertThat(card.certificates().get(1).status().source()).isEqualTo(StateSource.RENEWAL);
        assertThat(card.certificates().get(1).owedDays()).isZero();
        assertThat(card.contracts()).singleElement().extracting("terms").isEqualTo(TERMS);
    }

    @Test
    void aNoteIsWrittenTakenBackAndPutBack() throws Exception {
        importFile("a.csv", 2, FULL);
        SubscriberId id = card().subscriber().id();
        AddNote notes = new AddNote(storage, Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));

        long note = notes.run(Fixtures.OPERATOR, id, "  Hẹn   thứ hai \n gọi lại ");
        assertThat(card().notes())
                .containsExactly(
                        new Note(note, "Hẹn thứ hai\ngọi lại", "tester", Fixtures.NOW, false));

        notes.withdraw(Fixtures.OPERATOR, id, note);
        assertThat(card().notes()).singleElement().extracting(Note::withdrawn).isEqualTo(true);
        notes.restore(Fixtures.OPERATOR, id, note);
        assertThat(card().notes()).singleElement().extracting(Note::withdrawn).isEqualTo(false);
        assertReason(Reason.NOTHING_TO_CHANGE, () -> notes.restore(Fixtures.OPERATOR, id, note));
        assertReason(Reason.EMPTY, () -> notes.run(Fixtures.OPERATOR, id, " \n "));
        assertReason(
                Reason.UNKNOWN,
                () -> notes.run(Fixtures.OPERATOR, new SubscriberId(id.value() + 1), "a"));
    }

    @Test
    void aContactOfTheSourceEndsAndHoldsAgain() throws Exception {
        importFile("a.csv", 2, FULL);
        SubscriberId id = card().subscriber().id();
        ChangeContact contacts =
                new ChangeContact(storage, Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));

        contacts.end(Fixtures.OPERATOR, id, Kind.PHONE, "0912345678");
        contacts.add(Fixtures.OPERATOR, id, Kind.PHONE, "0243 999 888", "kế toán");

        assertThat(card().contacts())
                .extracting(Contact::value, Contact::ended)
                .containsExactly(
                        tuple("0243 999 888", false),
                        tuple("ketoan@example.vn", false),
                        tuple("0912345678", true));
        contacts.add(Fixtures.OPERATOR, id, Kind.PHONE, "0912345678", "");
        assertThat(card().contacts()).noneMatch(Contact::ended);
        assertThat(card().changes())
                .extracting(RegistryChange::before, RegistryChange::after)
                .containsExactly(
                        tuple("", "0912345678"),
                        tuple("", "0243 999 888"),
                        tuple("0912345678", ""));
        assertReason(
                Reason.NOTHING_TO_CHANGE,
                () -> contacts.add(Fixtures.OPERATOR, id, Kind.PHONE, "0912345678", ""));
        assertReason(
                Reason.NOT_AN_EMAIL,
                () -> contacts.add(Fixtures.OPERATOR, id, Kind.EMAIL, "không có", ""));
    }

    private static void assertReason(
            Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RegistryInputException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
