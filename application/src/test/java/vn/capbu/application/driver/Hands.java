package vn.capbu.application.driver;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Real mouse and keyboard events. */
final class Hands {

    private static final int BETWEEN_EVENTS_MILLIS = 20;
    private static final int BETWEEN_LOOKS_MILLIS = 40;
    private static final int STILL_LOOKS = 3;
    private static final int CLICKS = 4;
    private static final long FOCUS_SECONDS = 3;

    private Hands() {}

    /**
     * Clicks a component once it is enabled. A dialog that is about to be shown makes its buttons anew: a button that was gone before it
     * acted is looked for again.
     */
    static void click(String name) throws Exception {
        for (int i = 0; i < CLICKS; i++) {
            Component component = Screen.awaitEnabled(name);
            if (click(component) || !wasMadeAnew(component, name)) {
                return;
            }
        }
    }

    private static boolean wasMadeAnew(Component component, String name) throws Exception {
        return component instanceof AbstractButton
                && !(component instanceof JMenuItem)
                && !Events.get(component::isShowing)
                && Events.within(
                        1, () -> Screen.find(name).filter(Component::isEnabled).isPresent());
    }

    /** Clicks into the middle of a component, and tells whether it took the click. */
    private static boolean click(Component component) throws Exception {
        Rectangle whole = Events.get(() -> new Rectangle(component.getSize()));
        return click(component, whole);
    }

    /** Opens menus one after the other, and chooses the last item. */
    static void menu(List<String> path) throws Exception {
        for (String item : path) {
            click(item);
        }
    }

    /** Selects the first row of a list or table whose words hold a text. */
    static void clickRow(Component list, String words) throws Exception {
        Events.until("no row with " + words, () -> Rows.find(list, words) >= 0);
        Rectangle place = Events.get(() -> Rows.show(list, Rows.find(list, words)));
        click(list, place);
    }

    /** Clicks the middle of the first part of a figure whose tip holds a text, and returns the tip. */
    static String clickPart(Component figure, String words) throws Exception {
        Events.until("no part with " + words, () -> Parts.find(figure, words) != null);
        Parts.Part part = Objects.requireNonNull(Events.get(() -> Parts.find(figure, words)));
        click(figure, part.place());
        return part.tip();
    }

    /** Puts a text into the clipboard, as a person does who copies it elsewhere. */
    static void copy(String text) {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(text), null);
    }

    /** Focuses a field by mouse and types into it. Characters come one by one, as from an input method. */
    static void type(Component field, String text) throws Exception {
        focus(field);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            Events.get(() -> typed(field, character));
        }
    }

    /** The same with what a file holds, of which this process never has more than a character at a time. */
    static void typeLine(Component field, Path file) throws Exception {
        focus(field);
        try (InputStream in = Files.newInputStream(file)) {
            int character = in.read();
            while (character > ' ') {
                char next = (char) character;
                Events.get(() -> typed(field, next));
                character = in.read();
            }
        }
    }

    // A dialog that was just shown may give the focus to its first field after the click.
    private static void focus(Component field) throws Exception {
        boolean focused = false;
        for (int i = 0; i < CLICKS && !focused; i++) {
            click(field);
            focused =
                    Events.within(FOCUS_SECONDS, () -> field.isFocusOwner() || focusWithin(field));
            if (!focused) {
                Events.get(() -> focusedAgain(field));
            }
        }
        Events.until("no focus", () -> field.isFocusOwner() || focusWithin(field));
    }

    // Without a window manager nobody gives the focus of the display back to a window that lost it.
    private static boolean focusedAgain(Component field) {
        Window window = windowOf(field);
        window.toFront();
        window.requestFocus();
        return field.requestFocusInWindow();
    }

    /** Types into the field that has the focus, or gets it from a window that is just being shown. */
    static void typeFocused(String text) throws Exception {
        Events.until("no field has the focus", () -> focusOwner() instanceof JTextComponent);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            Events.get(() -> typed(focusOwner(), character));
        }
    }

    /** Types a code and Enter in one go, as a scanner does: no key waits for what the one before brought about. */
    static void scan(String code) throws Exception {
        Events.until("no focus", () -> focusOwner() != null);
        Events.get(
                () -> {
                    Component field = focusOwner();
                    for (int i = 0; i < code.length(); i++) {
                        typed(field, code.charAt(i));
                    }
                    field.dispatchEvent(
                            new KeyEvent(
                                    field,
                                    KeyEvent.KEY_PRESSED,
                                    System.currentTimeMillis(),
                                    0,
                                    KeyEvent.VK_ENTER,
                                    '\n'));
                    return true;
                });
    }

    private static Component focusOwner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    /** A backspace is what an input method for Vietnamese sends before a letter gets its mark. */
    private static boolean typed(Component field, char character) {
        if (character == '\b') {
            field.dispatchEvent(
                    new KeyEvent(
                            field,
                            KeyEvent.KEY_PRESSED,
                            System.currentTimeMillis(),
                            0,
                            KeyEvent.VK_BACK_SPACE,
                            character));
            return true;
        }
        field.dispatchEvent(
                new KeyEvent(
                        field,
                        KeyEvent.KEY_TYPED,
                        System.currentTimeMillis(),
                        0,
                        KeyEvent.VK_UNDEFINED,
                        character));
        return true;
    }

    /** Presses a key, such as "ENTER", "ESCAPE", "ctrl A" or "ctrl shift I". */
    static void key(String stroke) throws Exception {
        KeyStroke parsed = KeyStroke.getKeyStroke(stroke);
        if (parsed == null) {
            throw new IllegalArgumentException("no such key: " + stroke);
        }
        Robot robot = robot();
        int modifiers = parsed.getModifiers();
        boolean ctrl = (modifiers & InputEvent.CTRL_DOWN_MASK) != 0;
        boolean alt = (modifiers & InputEvent.ALT_DOWN_MASK) != 0;
        boolean shift = (modifiers & InputEvent.SHIFT_DOWN_MASK) != 0;
        hold(robot, ctrl, KeyEvent.VK_CONTROL);
        hold(robot, alt, KeyEvent.VK_ALT);
        hold(robot, shift, KeyEvent.VK_SHIFT);
        try (Arrival arrival =
                Arrival.of(
                        AWTEvent.KEY_EVENT_MASK, event -> event.getID() == KeyEvent.KEY_PRESSED)) {
            robot.keyPress(parsed.getKeyCode());
            robot.keyRelease(parsed.getKeyCode());
            release(robot, shift, KeyEvent.VK_SHIFT);
            release(robot, alt, KeyEvent.VK_ALT);
            release(robot, ctrl, KeyEvent.VK_CONTROL);
            arrival.await();
        }
    }

    private static void hold(Robot robot, boolean wanted, int key) {
        if (wanted) {
            robot.keyPress(key);
        }
    }

    private static void release(Robot robot, boolean wanted, int key) {
        if (wanted) {
            robot.keyRelease(key);
        }
    }

    // Without a window manager a window may lie under another although it is the active one: then
    // the click goes to the other, and a person would bring the window up and click again.
    private static boolean click(Component component, Rectangle place) throws Exception {
        Events.get(() -> shown(component, place));
        for (int i = 0; i < CLICKS; i++) {
            activate(component);
            if (clickOnce(component, place)) {
                return true;
            }
            if (!Events.get(component::isShowing)) {
                return false;
            }
            Window window = Events.get(() -> windowOf(component));
            Events.get(() -> raised(window));
        }
        return false;
    }

    /** What lies outside of its pane is brought into it first, as a person would by the wheel. */
    private static boolean shown(Component component, Rectangle place) {
        if (component instanceof JComponent swing
                && visible(component).intersection(place).isEmpty()) {
            swing.scrollRectToVisible(place);
        }
        return true;
    }

    private static boolean clickOnce(Component component, Rectangle place) throws Exception {
        Robot robot = robot();
        Point middle = restingPlace(component, place);
        AtomicBoolean landed = new AtomicBoolean();
        try (Effect effect = Effect.of(component, landed);
                Arrival arrival =
                        Arrival.of(
                                AWTEvent.MOUSE_EVENT_MASK,
                                event -> released(event, component, landed, effect))) {
            robot.mouseMove(middle.x, middle.y);
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            arrival.await();
        }
        return landed.get();
    }

    private static boolean released(
            AWTEvent event, Component wanted, AtomicBoolean landed, Effect effect) {
        if (event.getID() == MouseEvent.MOUSE_PRESSED
                && !effect.isKnown()
                && event.getSource() instanceof Component pressed
                && SwingUtilities.isDescendingFrom(pressed, wanted)) {
            landed.set(true);
        }
        return event.getID() == MouseEvent.MOUSE_RELEASED;
    }

    private static boolean raised(Window window) {
        window.toFront();
        return true;
    }

    private static Window windowOf(Component component) {
        return component instanceof Window self
                ? self
                : SwingUtilities.getWindowAncestor(component);
    }

    /** Where it is once it no longer moves: a dialog that was just shown may be put elsewhere. */
    private static Point restingPlace(Component component, Rectangle place) throws Exception {
        Events.settle();
        Point middle = Events.get(() -> middle(component, place));
        for (int still = 0; still < STILL_LOOKS; ) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            Events.settle();
            Point now = Events.get(() -> middle(component, place));
            still = now.equals(middle) ? still + 1 : 0;
            middle = now;
        }
        return middle;
    }

    // A window that gains the focus only through the click would close the menu that the click
    // opens.
    private static void activate(Component component) throws Exception {
        Window window = Events.get(() -> windowOf(component));
        if (window instanceof Frame || window instanceof Dialog) {
            Events.until("not active: " + window.getName(), () -> activated(window));
        }
    }

    private static boolean activated(Window window) {
        if (!window.isActive()) {
            window.toFront();
            window.requestFocus();
        }
        return window.isActive();
    }

    private static Point middle(Component component, Rectangle place) {
        Point corner = component.getLocationOnScreen();
        Rectangle visible = visible(component).intersection(place);
        return new Point(
                corner.x + (int) visible.getCenterX(), corner.y + (int) visible.getCenterY());
    }

    private static Rectangle visible(Component component) {
        return component instanceof JComponent swing
                ? swing.getVisibleRect()
                : new Rectangle(component.getSize());
    }

    private static Robot robot() throws Exception {
        Robot robot = new Robot();
        robot.setAutoDelay(BETWEEN_EVENTS_MILLIS);
        return robot;
    }

    private static boolean focusWithin(Component field) {
        return field instanceof Container container
                && List.of(container.getComponents()).stream().anyMatch(Component::isFocusOwner);
    }
}
