package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConsoleDirectoryTest {

    @Test
    void theLauncherNamesTheDirectory() {
        Properties properties = new Properties();
        properties.setProperty("capbu.home", "desk-7");
        properties.setProperty("user.home", "home");
        assertThat(ConsoleDirectory.locate(properties)).isEqualTo(Path.of("desk-7"));
    }

    @Test
    void otherwiseItIsInTheHomeOfTheAccount() {
        Properties properties = new Properties();
        properties.setProperty("user.home", "home");
        assertThat(ConsoleDirectory.locate(properties)).isEqualTo(Path.of("home", ".capbu"));
    }
}
