package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.LibraryHeader.Fit;
import vn.capbu.renewal.fixture.LibraryFiles;
import vn.capbu.renewal.fixture.RenewalBench;

/** Known libraries, in folders that look as those of a system do. */
class FindKnownModulesTest {

    private static final byte[] DLL_64 = LibraryFiles.dll(0x8664);
    private static final byte[] DLL_32 = LibraryFiles.dll(0x014C);
    private static final byte[] SO_64 = LibraryFiles.elf(true, 62);
    private static final byte[] SO_32 = LibraryFiles.elf(false, 3);

    @TempDir Path folder;
    private RenewalBench bench;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder.resolve("home"), KeyPolicy.REKEY);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void looksIntoTheUsualFoldersOfWindowsWhateverTheCase() throws ConfigurationException {
        Path ours = LibraryFiles.write(folder.resolve("Windows/System32/EPS2003CSP11.DLL"), DLL_64);
        Path wow = LibraryFiles.write(folder.resolve("Windows/SysWOW64/viettel-ca_v6.dll"), DLL_32);
        Path deep =
                LibraryFiles.write(
                        folder.resolve(
                                "Program Files/OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll"),
                        DLL_64);
        LibraryFiles.write(folder.resolve("Windows/System32/kernel32.dll"), DLL_64);

        assertThat(find("windows"))
                .extracting(found -> found.known().id(), FoundModule::library)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("feitian-epass2003", ours),
                        org.assertj.core.groups.Tuple.tuple("viettel-ca", wow),
                        org.assertj.core.groups.Tuple.tuple("opensc", deep));
    }

    @Test
    void namesTheJavaThatA32BitLibraryNeeds() throws Exception {
        useFolders("linux = 1 " + folder.resolve("lib"));
        LibraryFiles.write(folder.resolve("lib/libcastle.so.1.0.0"), SO_32);
        assertThat(find("linux"))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.fit()).isEqualTo(Fit.NEEDS_32_BIT_JAVA);
                            assertThat(found.java()).isNull();
                            assertThat(found.isUsable()).isFalse();
                        });

        java("old", "1.8.0_392", "i386");
        java("wide", "17.0.9", "x86_64");
        Path program = java("right", "17.0.9", "i586");
        assertThat(find("linux"))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.java()).isEqualTo(program);
                            assertThat(found.isUsable()).isTrue();
                            assertThat(found.toModule("v2").javaExecutable())
                                    .isEqualTo(program.toString());
                        });
    }

    @Test
    void takesOverWhatIsKnownOfTheFamily() throws Exception {
        useFolders("linux = 1 " + folder.resolve("lib"));
        LibraryFiles.write(folder.resolve("lib/libASEP11.so"), SO_64);

        FoundModule found = find("linux").get(0);
        TokenModule module = found.toModule(found.suggestedName());

        assertThat(module.name()).isEqualTo("libASEP11");
        assertThat(module.quirks().keyGeneration())
                .isEqualTo(ModuleQuirks.UsualTime.ofSeconds(28, 87));
    }

    @Test
    void tellsEachFileOnceAndWhichModuleHasItAlready() throws Exception {
        useFolders("linux = 2 " + folder.resolve("lib"));
        Path library = LibraryFiles.write(folder.resolve("lib/x/opensc-pkcs11.so"), SO_64);
        Files.createDirectories(folder.resolve("lib/y"));
        Files.createSymbolicLink(folder.resolve("lib/y/opensc-pkcs11.so"), library);
        assertThat(find("linux")).singleElement().matches(found -> found.configuredAs() == null);

        new ConfigureModules(bench.workspace())
                .save(RenewalBench.OPERATOR, List.of(module("opensc", library)));
        assertThat(find("linux"))
                .singleElement()
                .matches(found -> "opensc".equals(found.configuredAs()));
    }

    @Test
    void aFamilyOfTheDataDirectoryReplacesTheShippedOne() throws Exception {
        own("[opensc]\nvendor = Us\nfamily = Ours\nlinux = ours.so\npin-tries = 3\n");
        FindKnownModules find = new FindKnownModules(bench.workspace(), "linux", name -> null);

        assertThat(find.familyOf(Path.of("/x/ours.so")))
                .hasValueSatisfying(known -> assertThat(known.pinTryLimit()).isEqualTo(3));
        assertThat(find.familyOf(Path.of("/x/opensc-pkcs11.so"))).isEmpty();
        assertThat(find.familyOf(Path.of("/x/libsofthsm2.so"))).isPresent();
    }

    @Test
    void aListThatCanNotBeUnderstoodIsNamed() throws IOException {
        own("[mine]\nvendor = Us\npin-tries = many\n");
        assertThatThrownBy(() -> find("linux"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(Reason.FILE_UNREADABLE);
                            assertThat(e.subject()).endsWith("known-modules.ini");
                            assertThat(e).hasMessageContaining("[mine]");
                        });
    }

    @Test
    void stopsWhenAsked() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThatThrownBy(
                        () ->
                                new FindKnownModules(bench.workspace())
                                        .run(Progress.NONE, cancellation))
                .isInstanceOf(CancellationException.class);
    }

    private List<FoundModule> find(String system) throws ConfigurationException {
        Map<String, String> variables =
                Map.of(
                        "SystemRoot", folder.resolve("Windows").toString(),
                        "ProgramFiles", folder.resolve("Program Files").toString());
        return new FindKnownModules(bench.workspace(), system, variables::get)
                .run(Progress.NONE, new Cancellation())
                .modules();
    }

    private void useFolders(String line) throws IOException {
        own("[folders]\n" + line + "\n[java]\nlinux = " + folder.resolve("jvm") + "\n");
    }

    private void own(String content) throws IOException {
        Files.writeString(
                bench.workspace().directory().root().resolve("known-modules.ini"), content);
    }

    private Path java(String name, String version, String architecture) throws IOException {
        Path home = folder.resolve("jvm").resolve(name);
        String release = "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"" + architecture + "\"\n";
        LibraryFiles.write(home.resolve("release"), release.getBytes(StandardCharsets.UTF_8));
        return LibraryFiles.write(home.resolve("bin/java"), new byte[] {1});
    }

    private static TokenModule module(String name, Path library) {
        return new TokenModule(
                name,
                library.toString(),
                "",
                Map.of(),
                TokenModule.DEFAULT_PIN_TRY_LIMIT,
                null,
                TokenModule.Isolation.PROCESS_PER_TOKEN);
    }
}
