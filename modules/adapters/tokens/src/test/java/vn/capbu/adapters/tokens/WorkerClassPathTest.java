package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerClassPathTest {

    @ParameterizedTest
    @CsvSource({
        "file:/opt/capbu/modules/ext/jna.jar,            /opt/capbu/modules/ext/jna.jar",
        "jar:file:/opt/capbu/modules/ext/jna.jar!/,      /opt/capbu/modules/ext/jna.jar",
        "jar:file:/opt/c%E1%BA%A5p%20b%C3%B9/jna.jar!/,  /opt/cấp bù/jna.jar",
        "file:/work/target/classes/,                     /work/target/classes"
    })
    void aCodeSourceBecomesAPath(String url, String path) throws MalformedURLException {
        assertThat(WorkerClassPath.toPath(URI.create(url).toURL())).isEqualTo(Path.of(path));
    }

    @Test
    void aBlankThatNobodyEscapedIsTaken() throws MalformedURLException {
        @SuppressWarnings("deprecation") // what a careless class loader would do
        URL careless = new URL("file:/Program Files/capbu/jna.jar");
        assertThat(WorkerClassPath.toPath(careless))
                .isEqualTo(Path.of("/Program Files/capbu/jna.jar"));
    }
}
