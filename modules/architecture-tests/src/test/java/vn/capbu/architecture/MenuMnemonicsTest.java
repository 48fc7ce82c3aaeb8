package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The keys that choose an item of a menu: each leads to one item. An item may have none, for a menu may have more items than keys. */
class MenuMnemonicsTest {

    private static final Pattern MNEMONIC = Pattern.compile("&([^&\\s])");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]");

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void aKeyChoosesOneItemOfItsMenu(String language) {
        Map<String, List<String>> menus = menus(texts(language));
        assertThat(menus.keySet()).contains("Menu/Token", "Menu/File", "Menu/Help", "Menu/Window");
        assertThat(menus.get("Menu/Token")).hasSizeGreaterThanOrEqualTo(25);
        menus.forEach((menu, items) -> assertThat(twice(items)).as(menu).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void aKeyChoosesOneMenu(String language) {
        Bundle desktop = texts(language).apply("vn/capbu/desktop");
        List<String> titles =
                desktop.keys().stream()
                        .filter(key -> key.startsWith("Menu/"))
                        .map(desktop.texts()::getProperty)
                        .toList();
        assertThat(titles).hasSizeGreaterThanOrEqualTo(6).allMatch(title -> title.contains("&"));
        assertThat(twice(titles)).isEmpty();
    }

    /** The platform assigns no other keys than these, and says so in the log. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void everyKeyIsOnEveryKeyboard(String language) {
        menus(texts(language))
                .values()
                .forEach(
                        items ->
                                assertThat(items)
                                        .allSatisfy(
                                                item ->
                                                        MNEMONIC.matcher(item)
                                                                .results()
                                                                .forEach(
                                                                        it ->
                                                                                assertThat(
                                                                                                it
                                                                                                        .group(
                                                                                                                1))
                                                                                        .matches(
                                                                                                KEY))));
    }

    private static Function<String, Bundle> texts(String language) {
        return language.equals("vi") ? Bundle::vietnamese : Bundle::english;
    }

    /** The items whose key another one before them has. */
    private static List<String> twice(List<String> items) {
        Set<String> keys = new HashSet<>();
        List<String> again = new ArrayList<>();
        for (String item : items) {
            Matcher mnemonic = MNEMONIC.matcher(item);
            if (mnemonic.find() && !keys.add(mnemonic.group(1).toUpperCase(Locale.ROOT))) {
                again.add(item);
            }
        }
        return again;
    }

    /** Path of each menu to the texts of its items, by what the annotation processors wrote. */
    private static Map<String, List<String>> menus(Function<String, Bundle> language) {
        Map<String, String> names = new HashMap<>();
        Map<String, List<String>> shadows = new TreeMap<>();
        for (Element layer : layers()) {
            read(layer, "", names, shadows);
        }
        Map<String, List<String>> menus = new TreeMap<>();
        shadows.forEach(
                (menu, originals) ->
                        menus.put(
                                menu,
                                originals.stream()
                                        .map(names::get)
                                        .filter(Objects::nonNull)
                                        .map(name -> text(name, language))
                                        .toList()));
        return menus;
    }

    private static String text(String bundleValue, Function<String, Bundle> language) {
        int hash = bundleValue.indexOf('#');
        String folder = bundleValue.substring(0, hash).replace('.', '/').replaceAll("/Bundle$", "");
        return language.apply(folder).texts().getProperty(bundleValue.substring(hash + 1), "");
    }

    private static void read(
            Element folder,
            String path,
            Map<String, String> names,
            Map<String, List<String>> shadows) {
        for (Element child : children(folder)) {
            String name = child.getAttribute("name");
            String full = path.isEmpty() ? name : path + "/" + name;
            if (child.getTagName().equals("folder")) {
                read(child, full, names, shadows);
            } else if (child.getTagName().equals("file")) {
                for (Element attribute : children(child)) {
                    if (attribute.getAttribute("name").equals("displayName")) {
                        names.put(full, attribute.getAttribute("bundlevalue"));
                    } else if (attribute.getAttribute("name").equals("originalFile")
                            && path.startsWith("Menu/")) {
                        shadows.computeIfAbsent(path, menu -> new ArrayList<>())
                                .add(attribute.getAttribute("stringvalue"));
                    }
                }
            }
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static List<Element> layers() {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setEntityResolver((id, uri) -> new InputSource(new StringReader("")));
            List<Element> layers = new ArrayList<>();
            ClassLoader loader = MenuMnemonicsTest.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources("META-INF/generated-layer.xml"))) {
                try (InputStream in = url.openStream()) {
                    layers.add(parser.parse(in).getDocumentElement());
                }
            }
            return layers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
