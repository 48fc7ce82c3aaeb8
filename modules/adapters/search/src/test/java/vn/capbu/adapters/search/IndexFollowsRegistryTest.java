package vn.capbu.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.subscribers.Contact;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberCards;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** What changes in a real registry is found, and what was rolled back isn't. */
class IndexFollowsRegistryTest {

    private static final Provenance BY = new Provenance("tester", Instant.EPOCH, null);

    @TempDir Path folder;
    private Storage storage;
    private TestIndex index;

    @BeforeEach
    void open() throws IOException {
        storage =
                ServiceLoader.load(StorageProvider.class)
                        .findFirst()
                        .orElseThrow()
                        .open(DataDirectory.open(folder));
        index = new TestIndex(folder, storage.port(SearchSource.class));
    }

    @AfterEach
    void close() {
        index.close();
        storage.close();
    }

    private void store(String taxCode, String name, String serial, String phone) {
        RegistryRow row =
                new RegistryRow(
                        TaxCode.parse(taxCode),
                        name,
                        "Hà Nội",
                        "v4",
                        new TokenSerial("t" + serial),
                        CertificateSerial.parse(serial),
                        null,
                        null,
                        null,
                        RegistryState.VALID,
                        phone,
                        "");
        storage.port(SubscriberRegistry.class).store(BY, List.of(new SourceRow(1, row)));
    }

    private List<SearchHit> find(String text) {
        index.refresh();
        return index.find(text).hits();
    }

    @Test
    void findsWhatWasAddedAndChanged() {
        store("0100109106", "Công ty Hòa Phát", "A100", "0912345678");
        assertThat(find("hoa phat")).hasSize(1);

        store("0100109106", "Công ty Hoa Mai", "A100", "0987654321");
        assertThat(find("hoa phat")).isEmpty();
        assertThat(find("hoa mai")).hasSize(1);
        assertThat(find("0987654321")).hasSize(1);
        assertThat(find("0912345678")).isEmpty();
    }

    @Test
    void findsASecondCertificateOfASubscriber() {
        store("0100109106", "Công ty Hòa Phát", "A100", "");
        assertThat(find("A100")).hasSize(1);

        store("0100109106", "Công ty Hòa Phát", "B200", "");

        assertThat(find("B200"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.certificates()).isEqualTo(2));
        assertThat(find("A100")).hasSize(1);
    }

    @Test
    void findsAContactUntilItIsEnded() {
        store("0100109106", "Công ty Hòa Phát", "A100", "");
        SubscriberId subscriber = find("hoa phat").get(0).subscriber();
        SubscriberCards cards = storage.port(SubscriberCards.class);

        cards.addContact(subscriber, Contact.Kind.PHONE, "0909 111 222", "", BY);
        assertThat(find("0909111222")).hasSize(1);

        cards.endContact(subscriber, Contact.Kind.PHONE, "0909 111 222", BY);
        assertThat(find("0909111222")).isEmpty();
    }

    @Test
    void doesNotFindWhatWasRolledBack() {
        store("0100109106", "Công ty Hòa Phát", "A100", "");
        index.refresh();

        assertThatThrownBy(
                        () ->
                                storage.transact(
                                        Durability.NORMAL,
                                        () -> {
                                            store("0100109107", "Hoa Mai", "B200", "");
                                            throw new IllegalStateException("no");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find("hoa")).hasSize(1);
    }

    @Test
    void anotherIndexOfTheSameRegistryFollowsByItself(@TempDir Path other) {
        store("0100109106", "Công ty Hòa Phát", "A100", "");
        try (TestIndex second = new TestIndex(other, storage.port(SearchSource.class))) {
            second.refresh();
            store("0100109107", "Công ty Hoa Mai", "B200", "");
            second.refresh();

            assertThat(second.find("hoa").hits()).hasSize(2);
            assertThat(find("hoa")).hasSize(2);
        }
    }

    @Test
    void numbersAreGivenOncePerTransaction() {
        SearchSource source = storage.port(SearchSource.class);
        int before = source.changesAfter(0).size();

        storage.transact(
                Durability.NORMAL,
                () -> {
                    store("0100109106", "A", "A100", "");
                    store("0100109107", "B", "B200", "");
                });

        assertThat(source.changesAfter(0)).hasSize(before + 1);
        assertThat(Clock.systemUTC().instant())
                .isAfter(source.changesAfter(0).get(before).at().minusSeconds(60));
    }
}
