package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Role;

/** What the menus and shortcuts of all modules hold, role by role. */
class OffersTest {

    private static final String LAYER = "META-INF/generated-layer.xml";

    /** Menus and shortcuts, by the action that they stand for. */
    private static Map<String, Set<String>> shown() throws Exception {
        Map<String, Set<String>> shown = new TreeMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        for (URL layer : Collections.list(OffersTest.class.getClassLoader().getResources(LAYER))) {
            try (InputStream content = layer.openStream()) {
                NodeList files =
                        factory.newDocumentBuilder().parse(content).getElementsByTagName("file");
                for (int i = 0; i < files.getLength(); i++) {
                    Element file = (Element) files.item(i);
                    String path = path(file);
                    if (path.startsWith("/Menu/") || path.startsWith("/Shortcuts/")) {
                        original(file)
                                .filter(action -> action.startsWith("vn-capbu-"))
                                .ifPresent(
                                        action ->
                                                shown.computeIfAbsent(
                                                                action, any -> new TreeSet<>())
                                                        .add(path));
                    }
                }
            }
        }
        return shown;
    }

    private static String path(Element file) {
        String path = "";
        for (org.w3c.dom.Node one = file;
                one instanceof Element element && !element.getAttribute("name").isEmpty();
                one = one.getParentNode()) {
            path = "/" + element.getAttribute("name") + path;
        }
        return path;
    }

    private static Optional<String> original(Element file) {
        NodeList attributes = file.getElementsByTagName("attr");
        for (int i = 0; i < attributes.getLength(); i++) {
            Element one = (Element) attributes.item(i);
            if (one.getAttribute("name").equals("originalFile")) {
                return Optional.of(
                        one.getAttribute("stringvalue")
                                .replaceFirst(".*/", "")
                                .replaceFirst("\\.instance$", ""));
            }
        }
        return Optional.empty();
    }

    /** The table of the desktop. */
    private static Map<String, String> table() {
        return SourceFiles.text(
                        SourceFiles.resourceFolder(OurModule.DESKTOP)
                                .resolve("vn/capbu/desktop/internal/offers.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static boolean mayUse(Role role, String right) {
        return right.equals("-") || Right.valueOf(right).roles().contains(role);
    }

    @Test
    void everyActionOfMenusAndShortcutsHasALineAndEveryLineAnAction() throws Exception {
        assertThat(shown()).hasSizeGreaterThan(45);
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(shown().keySet());
        assertThat(table().values())
                .allMatch(
                        right ->
                                right.equals("-")
                                        || Arrays.stream(Right.values())
                                                .anyMatch(one -> one.name().equals(right)));
    }

    /** What changes something is offered to nobody who only reads; what everybody is offered changes nothing. */
    @ParameterizedTest
    @EnumSource
    void noRoleIsOfferedWhatItMayNotDo(Role role) throws Exception {
        Set<String> offered = new TreeSet<>();
        for (String action : shown().keySet()) {
            if (mayUse(role, Objects.requireNonNull(table().get(action), action))) {
                offered.add(action);
            }
        }

        assertThat(offered).contains("vn-capbu-subscribers-ui-FindSubscriber");
        assertThat(offered.contains("vn-capbu-renewal-ui-RenewAll"))
                .isEqualTo(role == Role.DESK_OPERATOR);
        assertThat(offered.contains("vn-capbu-renewal-ui-UnlockPin"))
                .isEqualTo(role == Role.SUPERVISOR);
        assertThat(offered.contains("vn-capbu-renewal-ui-ConfigureAuthority"))
                .isEqualTo(role == Role.ADMINISTRATOR);
        assertThat(offered.contains("vn-capbu-complaints-ui-NewCase"))
                .isEqualTo(EnumSet.of(Role.CARE_AGENT, Role.SUPERVISOR).contains(role));
        assertThat(offered.contains("vn-capbu-complaints-ui-CaseAuditTopComponent"))
                .isEqualTo(
                        EnumSet.of(
                                        Role.CARE_AGENT,
                                        Role.SUPERVISOR,
                                        Role.AUDITOR,
                                        Role.ADMINISTRATOR)
                                .contains(role));
        if (role == Role.AUDITOR) {
            assertThat(offered)
                    .allMatch(
                            action ->
                                    Set.of("-", "EXPORT", "READ_OPERATORS", "READ_CASE_AUDITS")
                                            .contains(table().get(action)));
        }
    }
}
