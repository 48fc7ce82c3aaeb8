package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What META-INF/services names exists and is what it says. */
class RegistrationsTest {

    @Test
    void everyEntryNamesAnImplementation() {
        Map<Path, List<String>> registrations = registrations();
        assertThat(registrations).hasSizeGreaterThanOrEqualTo(5);
        registrations.forEach(
                (file, implementations) -> {
                    String spi = String.valueOf(file.getFileName());
                    assertThat(OurClasses.ALL.contain(spi)).as(spi).isTrue();
                    assertThat(implementations).as(spi).isNotEmpty();
                    implementations.forEach(one -> implementsPublicly(one, spi));
                });
    }

    private static void implementsPublicly(String implementation, String spi) {
        assertThat(OurClasses.ALL.contain(implementation)).as(implementation).isTrue();
        JavaClass type = OurClasses.ALL.get(implementation);
        assertThat(type.isAssignableTo(spi)).as(implementation + ", " + spi).isTrue();
        assertThat(type.getModifiers())
                .contains(JavaModifier.PUBLIC)
                .doesNotContain(JavaModifier.ABSTRACT);
        assertThat(type.getConstructor().getModifiers()).contains(JavaModifier.PUBLIC);
    }

    @Test
    void everySpiThatIsLookedUpIsRegistered() {
        List<String> registered =
                registrations().keySet().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList();
        List<String> providers =
                OurClasses.ALL.stream()
                        .filter(JavaClass::isInterface)
                        .filter(type -> type.getPackageName().endsWith(".spi"))
                        .map(JavaClass::getName)
                        .filter(name -> name.endsWith("Provider"))
                        .toList();
        assertThat(providers).hasSizeGreaterThanOrEqualTo(4);
        assertThat(registered).containsAll(providers);
    }

    private static Map<Path, List<String>> registrations() {
        Map<Path, List<String>> all = new TreeMap<>();
        for (OurModule module : OurModule.values()) {
            for (Path file : SourceFiles.resources(module)) {
                if (file.getParent().endsWith("META-INF/services")) {
                    all.put(file, SourceFiles.text(file).strip().lines().toList());
                }
            }
        }
        return all;
    }
}
