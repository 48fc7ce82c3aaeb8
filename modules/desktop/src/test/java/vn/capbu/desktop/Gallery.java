package vn.capbu.desktop;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** Paints panels into the folder target/gallery of a module, without a display, for the tests of all windows. */
public final class Gallery {

    private static final Path FOLDER = Path.of("target", "gallery");
    private static final int FONT_SIZE = 13;

    /** Text that wraps knows its height only after it has had a width. */
    private static final int PASSES = 3;

    private Gallery() {}

    /** The console's look and feel and font; before the first panel is made. */
    public static void setUp() {
        UIManager.put("defaultFont", new Font("Noto Sans", Font.PLAIN, FONT_SIZE));
        FlatLightLaf.setup();
    }

    /** Paints a panel in a size. Event dispatch thread. */
    public static void render(JComponent panel, String name, int width, int height) {
        panel.setSize(new Dimension(width, height));
        layOut(panel);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        panel.printAll(g);
        g.dispose();
        try {
            Files.createDirectories(FOLDER);
            if (!ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile())) {
                throw new IOException("no writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a panel out in the size that it has, as a window would. Event dispatch thread. */
    public static void layOut(JComponent panel) {
        for (int i = 0; i < PASSES; i++) {
            layOutAll(panel);
            panel.validate();
        }
    }

    private static void layOutAll(Container container) {
        container.invalidate();
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOutAll(inner);
            }
        }
    }
}
