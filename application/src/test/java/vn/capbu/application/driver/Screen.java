package vn.capbu.application.driver;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;

/** What the console shows. */
final class Screen {

    private Screen() {}

    /** The showing component of a name or text, or of a class for what the platform doesn't name; or nothing. Event dispatch thread. */
    static Optional<Component> find(String name) {
        List<Component> byName = new ArrayList<>();
        List<Component> byText = new ArrayList<>();
        List<Component> byClass = new ArrayList<>();
        visit(
                component -> {
                    if (name.equals(component.getName())) {
                        byName.add(component);
                    } else if (name.equals(text(component))) {
                        byText.add(component);
                    } else if (name.equals(component.getClass().getSimpleName())) {
                        byClass.add(component);
                    }
                });
        return Stream.of(byName, byText, byClass).flatMap(List::stream).findFirst();
    }

    /** Waits for a component. Any thread but the event dispatch thread. */
    static Component await(String name) throws Exception {
        // a dialog that is about to be shown makes its buttons anew; what is there may be gone a
        // moment later
        AtomicReference<Component> found = new AtomicReference<>();
        Events.until(
                "not on screen: " + name,
                () -> {
                    Component now = find(name).orElse(null);
                    return now != null && now == found.getAndSet(now);
                });
        return Objects.requireNonNull(found.get());
    }

    /** Waits until the text of a component holds some words, and returns it without markup. */
    static String awaitText(String name, String words) throws Exception {
        Events.until(
                "no \"" + words + "\" in " + name,
                () -> find(name).filter(it -> plain(it).contains(words)).isPresent());
        return Events.get(() -> plain(find(name).orElseThrow()));
    }

    private static String plain(Component component) {
        if (component instanceof JTextComponent page) {
            try {
                String shown = page.getDocument().getText(0, page.getDocument().getLength());
                return shown.replaceAll("\\s+", " ");
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        }
        return text(component);
    }

    /** Waits for a component that can be used. */
    static Component awaitEnabled(String name) throws Exception {
        Events.until(
                "not on screen or not enabled: " + name,
                () -> find(name).filter(Component::isEnabled).isPresent());
        return Events.get(() -> find(name).orElseThrow());
    }

    /** Every visible text, in the order of the component tree. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        visit(
                component -> {
                    String text = text(component);
                    if (!text.isBlank()) {
                        texts.add(text);
                    }
                });
        return texts;
    }

    /** Titles of the showing windows. Any thread: the console may not have its event queue yet. */
    static List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window instanceof Frame frame) {
                titles.add(frame.getTitle());
            } else if (window.isShowing() && window instanceof Dialog dialog) {
                titles.add(dialog.getTitle());
            }
        }
        return titles;
    }

    /** Writes what the whole display shows as PNG. */
    static void shoot(Path file) throws Exception {
        Robot robot = new Robot();
        Events.settle();
        Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        ImageIO.write(robot.createScreenCapture(all), "png", file.toFile());
    }

    static String text(Component component) {
        if (component instanceof AbstractButton button) {
            return Objects.requireNonNullElse(button.getText(), "");
        }
        if (component instanceof JLabel label) {
            return Objects.requireNonNullElse(label.getText(), "");
        }
        if (component instanceof JPasswordField) {
            return "";
        }
        if (component instanceof JTextComponent field) {
            return field.getText();
        }
        return "";
    }

    private static void visit(Consumer<Component> visitor) {
        Deque<Component> open = new ArrayDeque<>();
        for (Window window : Window.getWindows()) {
            open.add(window);
        }
        while (!open.isEmpty()) {
            Component component = open.removeFirst();
            if (component.isShowing()) {
                visitor.accept(component);
                if (component instanceof Container container) {
                    open.addAll(List.of(container.getComponents()));
                }
            }
        }
    }
}
