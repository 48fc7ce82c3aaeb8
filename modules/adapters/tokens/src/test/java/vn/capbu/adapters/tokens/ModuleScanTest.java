package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ModuleScan.ModuleProblem.Kind;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.TokenAccess;

/** What is seen of modules and tokens before any PIN. */
class ModuleScanTest {

    private static final Bytes ID = Bytes.ofHex("01");

    @TempDir Path directory;

    @Test
    void twoCopiesOfAModuleShowTheirOwnTokens() {
        SoftHsm v4 = SoftHsm.create(directory, "v4");
        SoftHsm v5 = SoftHsm.create(directory, "v5");
        SoftHsmToken first = v4.newToken("USB-v4-1", "12345678");
        SoftHsmToken second = v4.newToken("USB-v4-2", "12345678");
        SoftHsmToken third = v5.newToken("USB-v5-1", "12345678");
        try (TokenAccess access = TestSupport.access(v4.module(), v5.module())) {
            List<ModuleScan> scans = access.scan(new Cancellation());
            assertThat(scans).extracting(ModuleScan::module).containsExactly("v4", "v5");
            assertThat(serials(scans.get(0)))
                    .containsExactlyInAnyOrder(first.serial(), second.serial());
            assertThat(serials(scans.get(1))).containsExactly(third.serial());
        }
    }

    @Test
    void aTokenShowsItsLabelFlagsAndEveryCertificate() {
        SoftHsm module = SoftHsm.create(directory, "v4");
        SoftHsmToken token = module.newToken("Token 0100109106", "12345678");
        Bytes publicKey = token.generateKeyPair("EC:prime256v1", ID, "k");
        Bytes one = new TestCertificates().issue(publicKey);
        Bytes other = new TestCertificates().issue(publicKey);
        token.writeCertificate(one, ID, "Công ty Giày Thượng Đình Đắk Lắk");
        token.writeCertificate(other, ID, "");
        try (TokenAccess access = TestSupport.access(module.module())) {
            TokenSnapshot snapshot = only(access).tokens().get(0);
            assertThat(snapshot.label()).isEqualTo("Token 0100109106");
            assertThat(snapshot.deviceVersion()).isEqualTo("v4");
            assertThat(snapshot.flags())
                    .containsExactlyInAnyOrder(
                            TokenFlag.LOGIN_REQUIRED, TokenFlag.USER_PIN_INITIALIZED);
            assertThat(snapshot.certificates())
                    .containsExactlyInAnyOrder(
                            new TokenCertificate(ID, "Công ty Giày Thượng Đình Đắk Lắk", one),
                            new TokenCertificate(ID, "", other));
        }
    }

    @Test
    void aModuleWithoutTokensIsNoProblem() {
        ModuleScan scan = scan(SoftHsm.create(directory, "v4").module());
        assertThat(scan.tokens()).isEmpty();
        assertThat(scan.problem()).isNull();
    }

    @Test
    void aMissingLibraryFailsItsOwnModuleOnly() {
        SoftHsm good = SoftHsm.create(directory, "v4");
        good.newToken("USB-1", "12345678");
        TokenModule missing = plain(directory.resolve("missing.so"));
        try (TokenAccess access = TestSupport.access(missing, good.module())) {
            List<ModuleScan> scans = access.scan(new Cancellation());
            assertThat(problem(scans.get(0))).isEqualTo(Kind.LIBRARY_MISSING);
            assertThat(scans.get(1).tokens()).hasSize(1);
        }
    }

    @Test
    void aTextFileIsNoLibrary() throws IOException {
        Path text = Files.writeString(directory.resolve("driver.so"), "not a library\n");
        assertThat(problem(scan(plain(text)))).isEqualTo(Kind.LIBRARY_UNLOADABLE);
    }

    @Test
    void aLibraryWithoutTheFunctionListIsNoPkcs11() throws IOException {
        Path source = Files.writeString(directory.resolve("other.c"), "int answer = 42;\n");
        Path library = directory.resolve("other.so");
        TestSupport.compile(source, library);
        assertThat(problem(scan(plain(library)))).isEqualTo(Kind.NOT_PKCS11);
    }

    @Test
    void aMissingJavaIsReported() {
        TokenModule real = SoftHsm.create(directory, "v4").module();
        assertThat(problem(scan(withJava(real, directory.resolve("no-java")))))
                .isEqualTo(Kind.PROCESS_DIED);
    }

    @Test
    void aProgramThatIsNoWorkerIsReported() throws IOException {
        Path script =
                Files.writeString(
                        directory.resolve("java"), "#!/bin/sh\necho hello; exec cat >/dev/null\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        TokenModule real = SoftHsm.create(directory, "v4").module();
        assertThat(problem(scan(withJava(real, script)))).isEqualTo(Kind.PROCESS_GARBLED);
    }

    @Test
    void tokensWithOneSerialAndATokenWithNoneAreNamedAndNotShown() {
        SoftHsm real = SoftHsm.create(directory, "v4");
        SoftHsmToken first = real.newToken("USB-1", "12345678");
        SoftHsmToken second = real.newToken("USB-2", "12345678");
        SoftHsmToken third = real.newToken("USB-3", "12345678");
        SoftHsmToken fourth = real.newToken("USB-4", "12345678");
        FaultModule faults = FaultModule.create(directory);
        TokenModule module =
                faults.module(
                        real,
                        "token " + second.serial() + " serial " + first.serial(),
                        "token " + fourth.serial() + " serial _");
        try (TokenAccess access = TestSupport.access(module)) {
            ModuleScan scan = only(access);
            assertThat(serials(scan)).containsExactly(third.serial());
            assertThat(scan.problem()).isNull();
            assertThat(scan.ambiguous())
                    .extracting(AmbiguousToken::label, AmbiguousToken::serial)
                    .containsExactlyInAnyOrder(
                            tuple("USB-1", first.serial()),
                            tuple("USB-2", first.serial()),
                            tuple("USB-4", null));
            assertThat(scan.ambiguous()).extracting(AmbiguousToken::slot).doesNotHaveDuplicates();

            faults.pull(second.serial());
            assertThat(serials(only(access)))
                    .containsExactlyInAnyOrder(first.serial(), third.serial());
        }
    }

    @Test
    void oneTokenInTwoModulesIsNotAmbiguous() {
        SoftHsm real = SoftHsm.create(directory, "v4");
        SoftHsmToken token = real.newToken("USB-1", "12345678");
        TokenModule again = FaultModule.create(directory).module(real);
        TokenModule other =
                new TokenModule(
                        "other",
                        again.library(),
                        "v4",
                        again.environment(),
                        TokenModule.DEFAULT_PIN_TRY_LIMIT,
                        null,
                        Isolation.PROCESS_PER_TOKEN);
        try (TokenAccess access = TestSupport.access(real.module(), other)) {
            List<ModuleScan> scans = access.scan(new Cancellation());
            assertThat(AmbiguousToken.leaveOut(scans))
                    .extracting(TokenSnapshot::serial)
                    .containsExactly(token.serial(), token.serial());
            assertThat(AmbiguousToken.sharedSerials(scans)).isEmpty();
        }
    }

    private static ModuleScan scan(TokenModule module) {
        try (TokenAccess access = TestSupport.access(module)) {
            return only(access);
        }
    }

    private static ModuleScan only(TokenAccess access) {
        return access.scan(new Cancellation()).get(0);
    }

    private static Kind problem(ModuleScan scan) {
        assertThat(scan.problem()).isNotNull();
        return scan.problem().kind();
    }

    private static List<TokenSerial> serials(ModuleScan scan) {
        return scan.tokens().stream().map(TokenSnapshot::serial).toList();
    }

    private static TokenModule plain(Path library) {
        return new TokenModule(
                "bad",
                library.toString(),
                "",
                Map.of(),
                TokenModule.DEFAULT_PIN_TRY_LIMIT,
                null,
                Isolation.PROCESS_PER_TOKEN);
    }

    private static TokenModule withJava(TokenModule module, Path java) {
        return new TokenModule(
                module.name(),
                module.library(),
                module.deviceVersion(),
                module.environment(),
                module.pinTryLimit(),
                java.toString(),
                module.isolation());
    }
}
