package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Draws panels and dialogs into target/gallery, with the real widgets. */
final class Gallery {

    static final Path FOLDER = Path.of("target", "gallery");

    private Gallery() {}

    static void render(BenchPanel panel, String name, int width, int height) throws IOException {
        panel.addNotify();
        for (int pass = 0; pass < 3; pass++) {
            panel.setSize(new Dimension(width, height));
            layOut(panel);
            panel.validate();
            find(panel, TokenList.class).fitNow();
        }
        panel.validate();
        paint(panel, name, width, height);
    }

    static void renderDialog(JComponent content, String name) throws IOException {
        content.addNotify();
        Dimension size = content.getPreferredSize();
        content.setSize(size);
        layOut(content);
        content.validate();
        paint(content, name, size.width, size.height);
    }

    static <T extends Component> T named(Container container, Class<T> type, String name) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child) && name.equals(child.getName())) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? named(inner, type, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static <T> T find(Container container, Class<T> type) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? find(inner, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void paint(JComponent panel, String name, int width, int height)
            throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        panel.printAll(g);
        g.dispose();
        assertThat(ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile())).isTrue();
    }

    private static void layOut(Container container) {
        container.invalidate();
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    /** What is done on the event dispatch thread. */
    interface Step {
        void run() throws Exception;
    }

    static void onEventThread(Step step) throws Exception {
        Exception[] failure = new Exception[1];
        SwingUtilities.invokeAndWait(
                () -> {
                    try {
                        step.run();
                    } catch (Exception e) {
                        failure[0] = e;
                    }
                });
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
