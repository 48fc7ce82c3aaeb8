package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.TestCa;

class CreateCampaignTest {

    private static final Bytes GARBAGE = Bytes.ofHex("00112233");
    private static final Bytes OLD = TestCa.OLD.certificate();
    private static final Bytes NEW = TestCa.NEW.certificate();

    @TempDir Path folder;
    private RenewalBench bench;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void createsWithItsCrl() throws ConfigurationException {
        Bytes crl = TestCa.OLD.crl(RenewalBench.NOW, BigInteger.TEN);
        Campaign created = create("2024", OLD, NEW, crl);

        assertThat(created.crls()).containsExactly(crl);
        assertThat(created.isReady()).isTrue();
        assertThat(bench.desk().campaigns().findByName("2024")).contains(created);
        assertThat(bench.storage().tables().audit())
                .extracting(event -> event.action())
                .containsExactly("campaign.create");
    }

    @Test
    void saysWhatCanNotBeUsedAndChangesNothing() {
        assertRefused(Reason.NAME_TAKEN, "2020", OLD, NEW, null);
        assertRefused(Reason.NOT_A_CERTIFICATE, "x", GARBAGE, NEW, null);
        assertRefused(Reason.NOT_A_CERTIFICATE, "x", OLD, GARBAGE, null);
        assertRefused(Reason.NOT_A_CA, "x", bench.oldCertificate(), NEW, null);
        assertRefused(Reason.SAME_CA, "x", OLD, OLD, null);
        assertRefused(Reason.NOT_A_CRL, "x", OLD, NEW, GARBAGE);
        assertRefused(Reason.CRL_OF_ANOTHER_CA, "x", OLD, NEW, TestCa.NEW.crl(RenewalBench.NOW));

        assertThat(bench.desk().campaigns().list()).hasSize(1);
        assertThat(bench.storage().tables().audit()).isEmpty();
    }

    @Test
    void aFileThatCanNotBeReadIsNamed() {
        Path missing = folder.resolve("missing.crt");
        assertThatThrownBy(() -> SourceFile.read(missing))
                .asInstanceOf(type(ConfigurationException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FILE_UNREADABLE))
                .satisfies(e -> assertThat(e.subject()).isEqualTo(missing.toString()));
    }

    private void assertRefused(Reason reason, String name, Bytes oldCa, Bytes newCa, Bytes crl) {
        assertThatThrownBy(() -> create(name, oldCa, newCa, crl))
                .asInstanceOf(type(ConfigurationException.class))
                .extracting(ConfigurationException::reason)
                .isEqualTo(reason);
    }

    private Campaign create(String name, Bytes oldCa, Bytes newCa, Bytes crl)
            throws ConfigurationException {
        return new CreateCampaign(bench.workspace())
                .run(
                        RenewalBench.OPERATOR,
                        new CreateCampaign.Request(
                                name,
                                new SourceFile("old.crt", oldCa),
                                new SourceFile("new.crt", newCa),
                                LocalDate.of(2020, 10, 2),
                                LocalDate.of(2019, 7, 17),
                                KeyPolicy.REKEY,
                                crl == null ? null : new SourceFile("ca.crl", crl)));
    }
}
