package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallFileTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16_384, 16_385, 99_999, 100_000})
    void whatIsShortEnoughIsReadWhole(int length) throws IOException {
        byte[] content = content(length);
        Path file = Files.write(folder.resolve("file"), content);
        assertThat(SmallFile.read(file, 100_000)).isEqualTo(content);
        assertThat(SmallFile.read(file, length)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8193, 16_385, 100_001})
    void whatIsLongerIsRefusedAndNamed(int length) throws IOException {
        Path file = Files.write(folder.resolve("file"), content(length));
        assertThatThrownBy(() -> SmallFile.read(file, length - 1))
                .isInstanceOf(SmallFile.TooLongException.class)
                .hasMessage(file + " is over " + (length - 1) + " bytes long");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceThatNeverEndsIsRefused() {
        assertThatThrownBy(() -> SmallFile.text(Path.of("/dev/zero"), StandardCharsets.UTF_8))
                .isInstanceOf(SmallFile.TooLongException.class)
                .hasMessageContaining("/dev/zero is over");
    }

    @Test
    void textsAndPropertiesAreDecodedStrictly() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "tên=Hòa Bình\n");
        assertThat(SmallFile.text(file, StandardCharsets.UTF_8)).isEqualTo("tên=Hòa Bình\n");
        assertThat(SmallFile.properties(file)).containsEntry("tên", "Hòa Bình");
        Files.write(file, new byte[] {'a', (byte) 0xE1, '=', 'b'});
        assertThatThrownBy(() -> SmallFile.properties(file))
                .isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> SmallFile.read(folder.resolve("none"), 1))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 'x');
        return content;
    }
}
