package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.SourceRow;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SearchSource.Change;
import vn.capbu.subscribers.spi.SubscriberRegistry;

class SearchSourceStoreTest {

    private static final Provenance BY = new Provenance("tester", Fixtures.NOW, null);

    @TempDir Path folder;

    private static void store(Storage storage, String taxCode, String serial) {
        storage.port(SubscriberRegistry.class)
                .store(BY, List.of(new SourceRow(1, Fixtures.row(taxCode, serial))));
    }

    private static List<SearchDocument> all(SearchSource source) {
        List<SearchDocument> all = new ArrayList<>();
        long last = source.all(0, 1, all::add);
        for (long next = source.all(last, 1, all::add); next != last; ) {
            last = next;
            next = source.all(last, 1, all::add);
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void readsSubscribersInPortionsWithTheCurrentCertificateFirst(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            store(storage, "0100109106", "A1");
            store(storage, "0100109107", "B1");
            store(storage, "0100109106", "A2");
            SearchSource source = storage.port(SearchSource.class);

            assertThat(source.count()).isEqualTo(2);
            assertThat(all(source))
                    .extracting(SearchDocument::taxCode)
                    .containsExactly("0100109106", "0100109107");
            assertThat(all(source).get(0).certificates())
                    .extracting(Certificate::serial)
                    .containsExactly("A2", "A1");
            assertThat(all(source).get(0).certificates().get(0).phone()).isEqualTo("0912345678");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichSubscribersATransactionChanged(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            SearchSource source = storage.port(SearchSource.class);
            long first = source.changesAfter(0).get(0).number();
            store(storage, "0100109106", "A1");
            store(storage, "0100109107", "B1");

            List<Change> changes = source.changesAfter(first);
            assertThat(changes).hasSize(2);
            assertThat(changes.get(0).stamp()).isNotEqualTo(changes.get(1).stamp());
            assertThat(changed(source, changes.get(1))).containsExactly("0100109107");

            store(storage, "0100109107", "B1");
            assertThat(source.changesAfter(first)).as("nothing is different").hasSize(2);

            renew(storage);
            Change last = source.changesAfter(changes.get(1).number()).get(0);
            assertThat(changed(source, last)).containsExactly("0100109106");
            assertThat(source.count(List.of(changes.get(0).number(), last.number()))).isEqualTo(1);
        }
    }

    private static List<String> changed(SearchSource source, Change change) {
        List<String> taxCodes = new ArrayList<>();
        source.changed(List.of(change.number()), document -> taxCodes.add(document.taxCode()));
        return taxCodes;
    }

    private static void renew(Storage storage) {
        SubscriberDirectory directory = storage.port(SubscriberDirectory.class);
        RegistryRecord old = directory.findBySerial(CertificateSerial.parse("A1")).get(0);
        directory.addRenewed(
                old,
                new TokenSerial("3fa85c0e"),
                CertificateSerial.parse("FFEE"),
                Instant.parse("2020-03-10T02:30:00Z"),
                Instant.parse("2021-05-31T16:59:59Z"),
                Bytes.ofHex("3000"));
    }
}
