package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir Path folder;

    @Test
    void replacesTheOldContent() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old and longer");

        WholeFile.write(
                target, out -> out.write("new".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void leavesTheOldContentWhenWritingFails() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        target,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("disk full");
                                        }))
                .hasMessage("disk full");

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
