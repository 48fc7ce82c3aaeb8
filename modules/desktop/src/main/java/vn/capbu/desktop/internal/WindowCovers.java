package vn.capbu.desktop.internal;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JWindow;
import javax.swing.MenuSelectionManager;
import javax.swing.RootPaneContainer;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Covers all windows of the console, dialogs and those that open meanwhile as well: each by a pane of its own, because only the topmost
 * dialog gets any input. Keys reach nothing but these panes, and none of them is a shortcut. Event dispatch thread only.
 */
final class WindowCovers {

    private final LockModel model;
    private final Runnable exit;
    private final Map<Window, Cover> covers = new LinkedHashMap<>();
    private final AWTEventListener windows = this::windowEvent;
    private final KeyEventDispatcher keys = this::swallow;

    private record Cover(
            LockPane pane, Component before, boolean wasVisible, @Nullable Rectangle bounds) {}

    WindowCovers(LockModel model, Runnable exit) {
        this.model = model;
        this.exit = exit;
    }

    /** Covers what is there, and what will open. */
    void cover() {
        MenuSelectionManager.defaultManager().clearSelectedPath();
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                cover(window);
            }
        }
        Toolkit.getDefaultToolkit().addAWTEventListener(windows, AWTEvent.WINDOW_EVENT_MASK);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        focus(active);
    }

    private void cover(Window window) {
        if (window instanceof JWindow) {
            window.setVisible(false); // a menu or a tool tip
        } else if (window instanceof RootPaneContainer container && !covers.containsKey(window)) {
            Component before = container.getGlassPane();
            boolean wasVisible = before.isVisible();
            LockPane pane = new LockPane(model, exit);
            container.setGlassPane(pane);
            pane.setVisible(true);
            covers.put(window, new Cover(pane, before, wasVisible, grow(window, pane)));
        }
    }

    /** A small dialog gets the room that the form needs; answers how large it was. */
    private static @Nullable Rectangle grow(Window window, LockPane pane) {
        Dimension least = pane.least();
        int wide = window.getInsets().left + window.getInsets().right + least.width;
        int high = window.getInsets().top + window.getInsets().bottom + least.height;
        if (window.getWidth() >= wide && window.getHeight() >= high) {
            return null;
        }
        Rectangle bounds = window.getBounds();
        window.setSize(Math.max(window.getWidth(), wide), Math.max(window.getHeight(), high));
        window.validate();
        return bounds;
    }

    private void windowEvent(AWTEvent event) {
        if (event instanceof WindowEvent of) {
            if (of.getID() == WindowEvent.WINDOW_OPENED) {
                cover(of.getWindow());
            } else if (of.getID() == WindowEvent.WINDOW_GAINED_FOCUS) {
                focus(of.getWindow());
            } else if (of.getID() == WindowEvent.WINDOW_CLOSED) {
                covers.remove(of.getWindow());
            }
        }
    }

    private void focus(@Nullable Window window) {
        Cover cover = window == null ? null : covers.get(window);
        if (cover != null) {
            cover.pane().takeFocus();
        }
    }

    private boolean swallow(KeyEvent event) {
        return SwingUtilities.getAncestorOfClass(LockPane.class, event.getComponent()) == null
                || isShortcut(event);
    }

    /** The console's shortcuts open windows wherever the focus is. */
    private static boolean isShortcut(KeyEvent event) {
        boolean isFunction =
                event.getKeyCode() >= KeyEvent.VK_F1 && event.getKeyCode() <= KeyEvent.VK_F12;
        boolean isModified =
                (event.isControlDown() || event.isAltDown() || event.isMetaDown())
                        && !event.isAltGraphDown();
        return event.getID() != KeyEvent.KEY_TYPED && (isFunction || isModified);
    }

    /** Shows everything as it was. */
    void uncover() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(windows);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
        covers.forEach(
                (window, cover) -> {
                    if (window instanceof RootPaneContainer container) {
                        cover.pane().setVisible(false);
                        container.setGlassPane(cover.before());
                        cover.before().setVisible(cover.wasVisible());
                    }
                    if (cover.bounds() != null) {
                        window.setBounds(cover.bounds());
                        window.validate();
                    }
                });
        covers.clear();
    }
}
