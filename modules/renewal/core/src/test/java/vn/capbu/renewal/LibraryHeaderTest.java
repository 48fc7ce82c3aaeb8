package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.renewal.LibraryHeader.Fit;
import vn.capbu.renewal.LibraryHeader.Format;
import vn.capbu.renewal.fixture.LibraryFiles;

class LibraryHeaderTest {

    @TempDir Path folder;

    @Test
    void readsElf() throws IOException {
        assertThat(header(LibraryFiles.elf(true, 62))).isEqualTo(of(Format.ELF, "X86_64"));
        assertThat(header(LibraryFiles.elf(false, 3))).isEqualTo(of(Format.ELF, "X86"));
        assertThat(header(LibraryFiles.elf(true, 183))).isEqualTo(of(Format.ELF, "AARCH64"));
        assertThat(header(LibraryFiles.elf(true, 22))).isEqualTo(of(Format.ELF, "OTHER_64"));
    }

    @Test
    void readsDlls() throws IOException {
        assertThat(header(LibraryFiles.dll(0x8664))).isEqualTo(of(Format.PE, "X86_64"));
        assertThat(header(LibraryFiles.dll(0x014C))).isEqualTo(of(Format.PE, "X86"));
    }

    @Test
    void readsMachO() throws IOException {
        assertThat(header(LibraryFiles.mach(0x0100000C))).isEqualTo(of(Format.MACH_O, "AARCH64"));
        assertThat(header(LibraryFiles.universal(0x01000007, 0x0100000C)))
                .isEqualTo(of(Format.MACH_O, "X86_64", "AARCH64"));
    }

    @Test
    void whatIsNoLibraryIsNone() throws IOException {
        byte[] program = LibraryFiles.elf(true, 62);
        program[16] = 2;
        byte[] exe = LibraryFiles.dll(0x8664);
        exe[0x80 + 23] = 0;
        byte[] javaClass = LibraryFiles.universal();
        javaClass[7] = 61;
        byte[] farAway = LibraryFiles.dll(0x8664);
        farAway[0x3F] = (byte) 0xFF;
        for (byte[] content :
                new byte[][] {
                    program,
                    exe,
                    javaClass,
                    farAway,
                    {},
                    {0x7F, 'E', 'L', 'F'},
                    "MZ".getBytes(StandardCharsets.US_ASCII),
                    "a text that is long enough to have a header".getBytes(StandardCharsets.UTF_8)
                }) {
            LibraryHeader header = header(content);
            assertThat(header.fit(Format.ELF, Architecture.X86_64)).isEqualTo(Fit.NO_LIBRARY);
        }
    }

    @Test
    void saysHowALibraryGoesTogetherWithTheJvm() {
        assertThat(of(Format.ELF, "X86_64").fit(Format.ELF, Architecture.X86_64))
                .isEqualTo(Fit.FITS);
        assertThat(of(Format.PE, "X86").fit(Format.PE, Architecture.X86_64))
                .isEqualTo(Fit.NEEDS_32_BIT_JAVA);
        assertThat(of(Format.PE, "X86").fit(Format.PE, Architecture.X86)).isEqualTo(Fit.FITS);
        assertThat(of(Format.ELF, "AARCH64").fit(Format.ELF, Architecture.X86_64))
                .isEqualTo(Fit.OTHER_PROCESSOR);
        assertThat(of(Format.PE, "X86_64").fit(Format.ELF, Architecture.X86_64))
                .isEqualTo(Fit.OTHER_SYSTEM);
        assertThat(of(Format.MACH_O, "X86_64", "AARCH64").fit(Format.MACH_O, Architecture.AARCH64))
                .isEqualTo(Fit.FITS);
    }

    private LibraryHeader header(byte[] content) throws IOException {
        return LibraryHeader.read(LibraryFiles.write(folder.resolve("file"), content));
    }

    private static LibraryHeader of(Format format, String... architectures) {
        return new LibraryHeader(
                format,
                java.util.Arrays.stream(architectures)
                        .map(Architecture::valueOf)
                        .collect(java.util.stream.Collectors.toSet()));
    }
}
