package vn.capbu.application.driver;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;

/** The commands that a test can give. A component is named by its {@code getName()}, else by its visible text. */
final class Commands {

    private Commands() {}

    static String run(String command, List<String> arguments) throws Exception {
        return switch (command) {
            case "await" -> Screen.text(Screen.await(arguments.get(0)));
            case "awaitText" -> Screen.awaitText(arguments.get(0), arguments.get(1));
            case "awaitGone" -> gone(arguments.get(0));
            case "click" -> done(() -> Hands.click(arguments.get(0)));
            case "menu" -> done(() -> Hands.menu(arguments));
            case "type" ->
                    done(() -> Hands.type(Screen.awaitEnabled(arguments.get(0)), arguments.get(1)));
            case "typeLine" ->
                    done(
                            () ->
                                    Hands.typeLine(
                                            Screen.awaitEnabled(arguments.get(0)),
                                            Path.of(arguments.get(1))));
            case "typeFocused" -> done(() -> Hands.typeFocused(arguments.get(0)));
            case "scan" -> done(() -> Hands.scan(arguments.get(0)));
            case "keysToPaint" ->
                    Painting.ofKeys(
                            Screen.awaitEnabled(arguments.get(0)),
                            (JTable) Screen.await(arguments.get(1)),
                            arguments.get(2));
            case "cardsToPaint" ->
                    Painting.ofCards(
                            (JTable) Screen.await(arguments.get(0)),
                            Integer.parseInt(arguments.get(1)),
                            arguments.get(2));
            case "copy" -> done(() -> Hands.copy(String.join("\n", arguments)));
            case "key" -> done(() -> Hands.key(arguments.get(0)));
            case "enabled" -> String.valueOf(enabled(arguments.get(0)));
            case "texts" -> String.join("\n", Screen.texts());
            case "startProbe" -> done(EventProbe::start);
            case "stopProbe" -> EventProbe.stop();
            case "titles" -> String.join("\n", Screen.titles());
            case "rows" -> Rows.all(Screen.await(arguments.get(0)));
            case "clickRow" ->
                    done(() -> Hands.clickRow(Screen.await(arguments.get(0)), arguments.get(1)));
            case "clickPart" -> Hands.clickPart(Screen.await(arguments.get(0)), arguments.get(1));
            case "screenshot" -> done(() -> Screen.shoot(Path.of(arguments.get(0))));
            default -> throw new IllegalArgumentException("no such command: " + command);
        };
    }

    private static boolean enabled(String name) throws Exception {
        Component component = Screen.await(name);
        return Events.get(component::isEnabled);
    }

    private static String gone(String name) throws Exception {
        Events.until("still there: " + name, () -> Screen.find(name).isEmpty());
        return "";
    }

    private static String done(Deed deed) throws Exception {
        deed.run();
        return "";
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Deed {
        void run() throws Exception;
    }
}
