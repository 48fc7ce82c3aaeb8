package vn.capbu.subscribers.ui.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Deed;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.desktop.SubscriberAction;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.desktop.SubscriberTerms;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.Task;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Contract;
import vn.capbu.subscribers.Note;
import vn.capbu.subscribers.Origin;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;
import vn.capbu.subscribers.RegisteredProvince;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.Subscriber;
import vn.capbu.subscribers.SubscriberCard;

/** A card with everything on it, whose readings and changes the test has in its hand. */
public final class TestCard implements CardDesk, CardPrompts {

    public static final LocalDate TODAY = LocalDate.of(2020, 3, 12);
    public static final TaxCode TAX_CODE = new TaxCode("0312345679");

    private static final Instant NOW = Instant.parse("2020-03-12T03:12:05Z");
    private static final Origin ORIGIN = new Origin("DS_Binh_Duong_T3.xlsx", 1204L, NOW, "thu.ha");
    private static final CertificateSerial FIRST = CertificateSerial.parse("540301AB00C4E7710A");
    private static final CertificateSerial SECOND = CertificateSerial.parse("540301AB00C4E793FE");
    private static final CertificateSerial THIRD = CertificateSerial.parse("5403FF2290A1B2C3D4");

    private final List<String> done = new ArrayList<>();
    private final Later readers = new Later();
    private final CardModel model = new CardModel(TAX_CODE);
    private final CardCommands commands =
            new CardCommands(model, this, readers, Runnable::run, this::runTask, this);
    private @Nullable Exception failure;
    private @Nullable Exception sectionFailure;
    private boolean there = true;

    public CardModel model() {
        return model;
    }

    public CardCommands commands() {
        return commands;
    }

    Later readers() {
        return readers;
    }

    /** Reads the card and what other features know. */
    public void open() {
        commands.read();
        readers.runAll();
    }

    /** What was stored, performed and copied, in order. */
    public List<String> done() {
        return done;
    }

    public void fail(@Nullable Exception cause) {
        failure = cause;
    }

    void failSection(Exception cause) {
        sectionFailure = cause;
    }

    public void removeFromRegistry() {
        there = false;
    }

    private <T> Cancellation runTask(String title, Task<T> task, TaskCallback<? super T> callback) {
        try {
            callback.succeeded(task.run(Progress.NONE, new Cancellation()));
        } catch (Exception e) {
            callback.explain(e);
            callback.failed(e);
        }
        return new Cancellation();
    }

    @Override
    public Optional<SubscriberCard> find(TaxCode taxCode) throws Exception {
        if (failure != null) {
            throw failure;
        }
        return there ? Optional.of(card()) : Optional.empty();
    }

    private static SubscriberCard card() {
        RegisteredCertificate old =
                certificate(1, FIRST, 2017, 3, 2, 2018, 9, 30, RegistryState.REVOKED, null);
        RegisteredCertificate last =
                certificate(2, SECOND, 2018, 10, 2, 2020, 10, 2, RegistryState.VALID, THIRD);
        RegisteredCertificate now =
                certificate(3, THIRD, 2020, 3, 11, 2022, 10, 1, RegistryState.VALID, null);
        return new SubscriberCard(
                new Subscriber(
                        new SubscriberId(4711),
                        TAX_CODE,
                        "Công ty TNHH Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Bình Minh Hoà Phát",
                        new RegisteredProvince("74", "Bình Dương"),
                        "Tự thực hiện",
                        ORIGIN),
                List.of(
                        contract("HĐ-2018/0417", 2018, 2022, SECOND, THIRD),
                        contract("HĐ-2017/0042", 2017, 2018, FIRST)),
                List.of(old, last, now),
                List.of(
                        new SubscriberCard.Token(
                                new TokenSerial("54VT2004711000"), "v5", List.of(last, now))),
                contacts(),
                notes(),
                changes());
    }

    private static RegisteredCertificate certificate(
            long id,
            CertificateSerial serial,
            int fromYear,
            int fromMonth,
            int fromDay,
            int toYear,
            int toMonth,
            int toDay,
            RegistryState state,
            @Nullable CertificateSerial replacedBy) {
        return new RegisteredCertificate(
                id,
                serial,
                new RegisteredCertificate.Issuer("Viettel-CA", null),
                new RegisteredCertificate.Term(
                        LocalDate.of(fromYear, fromMonth, fromDay),
                        LocalDate.of(toYear, toMonth, toDay),
                        null,
                        null),
                new RegisteredCertificate.Status(state, NOW, StateSource.IMPORT, null),
                new TokenSerial("54VT2004711000"),
                "v5",
                "CÔNG TY TNHH MTV TM DV XNK BÌNH MINH HÒA PHÁT",
                LocalDate.of(id == 1 ? 2018 : 2022, 10, 1),
                "",
                id == 3,
                replacedBy,
                ORIGIN);
    }

    private static Contract contract(
            String number, int from, int to, CertificateSerial... certificates) {
        return new Contract(
                new ContractTerms(
                        number,
                        LocalDate.of(from, 9, 28),
                        LocalDate.of(from, 10, 2),
                        "Chi nhánh Bình Dương",
                        "Trần Thu Hà",
                        "Lê Hoàng Phúc",
                        "Đại lý Minh Khai",
                        "Gói 4 năm",
                        "HĐ-0100417"),
                LocalDate.of(to, 10, 1),
                List.of(certificates));
    }

    private static List<Contact> contacts() {
        return List.of(
                new Contact(
                        null, Contact.Kind.PHONE, "0274 3822 117", "", ORIGIN, null, null, false),
                new Contact(
                        null,
                        Contact.Kind.EMAIL,
                        "ketoan@binhminhhoaphat.example.vn",
                        "",
                        ORIGIN,
                        null,
                        null,
                        false),
                new Contact(
                        7L,
                        Contact.Kind.PHONE,
                        "0912 345 678",
                        "Chị Thảo, kế toán trưởng",
                        Origin.UNKNOWN,
                        "thu.ha",
                        NOW,
                        false),
                new Contact(
                        null, Contact.Kind.PHONE, "0650 3822 117", "", ORIGIN, null, null, true));
    }

    private static List<Note> notes() {
        return List.of(
                new Note(
                        2,
                        "Khách hẹn mang token đến quầy sáng thứ Năm; nhắc mang theo giấy giới thiệu.",
                        "thu.ha",
                        NOW,
                        false),
                new Note(1, "Gọi ba lần không bắt máy.", "minh.khai", NOW, true));
    }

    private static List<RegistryChange> changes() {
        List<RegistryChange> changes = new ArrayList<>();
        changes.add(
                change(
                        RegistryChange.Entity.CERTIFICATE,
                        FIRST.toString(),
                        RegistryChange.Field.STATE,
                        "VALID",
                        "REVOKED",
                        "1204"));
        changes.add(
                change(
                        RegistryChange.Entity.SUBSCRIBER,
                        TAX_CODE.value(),
                        RegistryChange.Field.NAME,
                        "Công ty TNHH TM Bình Minh",
                        "Công ty TNHH MTV TM DV XNK Bình Minh Hoà Phát",
                        null));
        for (int i = 0; i < 9; i++) {
            changes.add(
                    change(
                            RegistryChange.Entity.CONTACT,
                            String.format(Locale.ROOT, "0650 3822 %03d", i),
                            RegistryChange.Field.PHONE,
                            "",
                            String.format(Locale.ROOT, "0274 3822 %03d", i),
                            null));
        }
        return changes;
    }

    private static RegistryChange change(
            RegistryChange.Entity entity,
            String name,
            RegistryChange.Field field,
            String before,
            String after,
            @Nullable String crl) {
        boolean byFile = crl == null;
        return new RegistryChange(
                entity,
                name,
                field,
                before,
                after,
                NOW,
                "thu.ha",
                byFile ? "DS_Binh_Duong_T3.xlsx" : null,
                byFile ? 1204L : null,
                crl);
    }

    @Override
    public void addNote(SubscriberId subscriber, String text) {
        done.add("note " + text);
    }

    @Override
    public void withdrawNote(SubscriberId subscriber, long note, boolean withdrawn) {
        done.add("note " + note + " " + withdrawn);
    }

    @Override
    public void addContact(SubscriberId subscriber, Contact.Kind kind, String value, String label) {
        done.add("contact " + value);
    }

    @Override
    public void endContact(SubscriberId subscriber, Contact.Kind kind, String value) {
        done.add("end " + value);
    }

    @Override
    public List<SubscriberSection> sections() {
        return List.of(new Renewals());
    }

    @Override
    public List<SubscriberAction> actions() {
        return List.of(
                new Act("putOnBench", "Đưa lên &bàn cấp bù", null),
                new Act("takeIn", "&Tiếp nhận token…", null),
                new Act("printNotice", "&In thông báo", "Chưa cấp bù lần nào tại đây."));
    }

    @Override
    public List<SubscriberTerms> terms() {
        return List.of(
                subscriber ->
                        List.of(
                                new SubscriberTerms.Term(
                                        "CA cũ",
                                        LocalDate.of(2015, 10, 2),
                                        LocalDate.of(2020, 10, 2)),
                                new SubscriberTerms.Term(
                                        "CA mới",
                                        LocalDate.of(2019, 5, 13),
                                        LocalDate.of(2024, 5, 13))));
    }

    @Override
    public Optional<String> note(String subscriber) {
        return Optional.of("hẹn thứ Năm");
    }

    @Override
    public Optional<NewContact> contact(String subscriber) {
        return Optional.of(new NewContact(Contact.Kind.PHONE, "0912345678", ""));
    }

    @Override
    public void copy(String text) {
        done.add("copy " + text);
    }

    @Override
    public String copied(String text) {
        return text;
    }

    @Override
    public String storing() {
        return "store";
    }

    @Override
    public String stored() {
        return "stored";
    }

    @Override
    public ErrorText explain(Exception cause) {
        return new ErrorText("a", "b", "c");
    }

    private final class Renewals implements SubscriberSection {

        @Override
        public String id() {
            return "renewals";
        }

        @Override
        public String title() {
            return "Cấp bù";
        }

        @Override
        public SectionContent load(SubscriberRef subscriber) throws Exception {
            if (sectionFailure != null) {
                throw sectionFailure;
            }
            return SectionContent.of(
                    "1",
                    List.of(
                            SectionLine.of("11/03/2020 14:02:11", SECOND + ", cấp mới " + THIRD)
                                    .withState("Hoàn tất", Tone.GOOD)
                                    .withDetails(
                                            List.of(
                                                    "11/03/2020 14:02:11 · Đã chuẩn bị · thu.ha",
                                                    "11/03/2020 14:02:19 · Đã sinh khóa · thu.ha",
                                                    "11/03/2020 14:02:21 · Đã gửi yêu cầu · thu.ha",
                                                    "11/03/2020 14:02:27 · Hoàn tất · thu.ha"))
                                    .withDeed(Deed.opening("Xem", () -> done.add("opened")))));
        }
    }

    private final class Act implements SubscriberAction {

        private final String id;
        private final String name;
        private final @Nullable String obstacle;

        Act(String id, String name, @Nullable String obstacle) {
            this.id = id;
            this.name = name;
            this.obstacle = obstacle;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<String> obstacle(SubscriberRef subscriber) {
            return Optional.ofNullable(obstacle);
        }

        @Override
        public void perform(SubscriberRef subscriber, Runnable changed) {
            done.add(id + " " + subscriber.taxCode());
            changed.run();
        }
    }
}
