package vn.capbu.subscribers.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.openide.filesystems.FileUtil;
import org.openide.util.actions.Presenter;
import org.openide.windows.WindowManager;

/**
 * The field of the platform's Quick Search at the right end of the menu bar. The platform shows it in a toolbar only, which this
 * console doesn't have: without its field Ctrl+I ({@link FindQuicklyAction}) leads nowhere.
 */
public final class QuickSearchBar {

    private static final String ACTION =
            "Actions/Edit/org-netbeans-modules-quicksearch-QuickSearchAction.instance";

    private static final String NAME = "quickSearch";

    private static final int WIDTH = 260;

    private QuickSearchBar() {}

    /** For the layer: fills the rest of the menu bar. */
    public static JComponent create() {
        JPanel bar = new JPanel(new BorderLayout());
        bar.setOpaque(false);
        bar.setBorder(BorderFactory.createEmptyBorder(1, 0, 1, 8));
        bar.setName(NAME);
        Action action = FileUtil.getConfigObject(ACTION, Action.class);
        if (action instanceof Presenter.Toolbar presenter) {
            Component field = presenter.getToolbarPresenter();
            field.setPreferredSize(new Dimension(WIDTH, field.getPreferredSize().height));
            bar.add(field, BorderLayout.LINE_END);
            text(field).ifPresent(EnterBeforeAnswer::install);
        }
        return bar;
    }

    /** Gives the field the focus, what it holds selected. Event dispatch thread only. */
    static void focus() {
        if (WindowManager.getDefault().getMainWindow() instanceof JFrame frame
                && frame.getJMenuBar() != null) {
            Stream.of(frame.getJMenuBar().getComponents())
                    .filter(component -> NAME.equals(component.getName()))
                    .flatMap(component -> text(component).stream())
                    .forEach(QuickSearchBar::focus);
        }
    }

    private static void focus(JTextComponent field) {
        field.requestFocusInWindow();
        field.selectAll();
    }

    private static Optional<JTextComponent> text(Component component) {
        if (component instanceof JTextComponent text) {
            return Optional.of(text);
        }
        return component instanceof Container container
                ? Stream.of(container.getComponents())
                        .map(QuickSearchBar::text)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Enter that comes before the answer, as from a scanner: the platform would forget it, or open what an earlier text found. Here the
     * text is looked for at once.
     */
    private static final class EnterBeforeAnswer implements KeyListener {

        private final JTextComponent field;
        private final List<KeyListener> platform;

        private EnterBeforeAnswer(JTextComponent field, List<KeyListener> platform) {
            this.field = field;
            this.platform = platform;
        }

        static void install(JTextComponent field) {
            List<KeyListener> platform = List.of(field.getKeyListeners());
            platform.forEach(field::removeKeyListener);
            field.addKeyListener(new EnterBeforeAnswer(field, platform));
        }

        @Override
        public void keyPressed(KeyEvent event) {
            String text = field.getText().strip();
            boolean early =
                    event.getKeyCode() == KeyEvent.VK_ENTER
                            && !text.isEmpty()
                            && !SubscriberQuickSearch.isAnswered(text);
            if (early) {
                event.consume();
                field.setText("");
                SubscribersWiring.ofConsole().openOnlyHit(text);
            } else {
                platform.forEach(listener -> listener.keyPressed(event));
            }
        }

        @Override
        public void keyTyped(KeyEvent event) {
            platform.forEach(listener -> listener.keyTyped(event));
        }

        @Override
        public void keyReleased(KeyEvent event) {
            platform.forEach(listener -> listener.keyReleased(event));
        }
    }
}
