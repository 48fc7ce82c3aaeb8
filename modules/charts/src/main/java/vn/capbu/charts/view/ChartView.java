package vn.capbu.charts.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.Hit;
import vn.capbu.charts.HitMap;

/**
 * A figure in a window: tool tips, a click or Enter for the people behind a part of it, arrow keys from part to part. For the event
 * dispatch thread; painting a figure of 63 provinces or 400 days takes less than a moment, and only after a change.
 */
public final class ChartView extends JComponent {

    private static final Color FOCUS = new Color(0x1F2328);
    private static final Color VEIL = new Color(255, 255, 255, 170);
    private static final int PAD = 14;

    private final transient Consumer<ChartKey> opener;
    private transient @Nullable ChartDocument document;
    private @Nullable String waiting;
    private transient @Nullable BufferedImage image;
    private transient HitMap hits = new HitMap(List.of());
    private transient @Nullable Hit chosen;
    private transient AffineTransform imageScale = new AffineTransform();

    /**
     * An empty view.
     *
     * @param opener is told what was clicked, or chosen by keys and entered
     */
    public ChartView(Consumer<ChartKey> opener) {
        this.opener = opener;
        setPreferredSize(new Dimension(900, 520));
        setMinimumSize(new Dimension(480, 320));
        setOpaque(true);
        setFocusable(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(
                new FocusAdapter() {
                    @Override
                    public void focusGained(FocusEvent event) {
                        repaint();
                    }

                    @Override
                    public void focusLost(FocusEvent event) {
                        repaint();
                    }
                });
        key("LEFT", () -> walk(-1, 0));
        key("RIGHT", () -> walk(1, 0));
        key("UP", () -> walk(0, -1));
        key("DOWN", () -> walk(0, 1));
        key("HOME", () -> choose(hits.all().stream().findFirst()));
        key("ENTER", this::open);
        key("SPACE", this::open);
    }

    /** Shows another figure; the chosen part stays chosen when the new one has it too. */
    public void show(ChartDocument figure) {
        document = figure;
        getAccessibleContext().setAccessibleName(figure.title());
        image = null;
        repaint();
    }

    /**
     * Dims the figure and says that another one is being made; nothing of it opens meanwhile.
     *
     * @param text in words; null when it is the one that was asked for
     */
    public void await(@Nullable String text) {
        if (!Objects.equals(waiting, text)) {
            waiting = text;
            repaint();
        }
    }

    /** What was painted where, in the coordinates of this component; nothing before it was painted. */
    public HitMap hits() {
        return hits;
    }

    /** What the keys have chosen. */
    public Optional<ChartKey> chosen() {
        return Optional.ofNullable(chosen).map(Hit::key);
    }

    private void key(String stroke, Runnable effect) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap()
                .put(
                        stroke,
                        new AbstractAction() {
                            @Override
                            public void actionPerformed(ActionEvent event) {
                                effect.run();
                            }
                        });
    }

    private void walk(int dx, int dy) {
        Hit from = chosen;
        choose(
                from == null
                        ? hits.all().stream().findFirst()
                        : hits.next(from, dx, dy).or(() -> Optional.of(from)));
    }

    private void choose(Optional<Hit> hit) {
        if (hit.isPresent()) {
            chosen = hit.get();
            getAccessibleContext().setAccessibleDescription(hit.get().tip());
            scrollRectToVisible(hit.get().area().getBounds());
            repaint();
        }
    }

    private void open() {
        if (chosen != null && waiting == null) {
            opener.accept(chosen.key());
        }
    }

    /** What can be opened there. */
    private Optional<Hit> at(MouseEvent event) {
        return waiting == null ? hits.at(event.getX(), event.getY()) : Optional.empty();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return at(event).map(Hit::tip).orElse(null);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.setColor(Color.WHITE);
            own.fillRect(0, 0, getWidth(), getHeight());
            ChartDocument figure = document;
            if (figure != null && getWidth() > 0 && getHeight() > 0) {
                BufferedImage picture = picture(figure, own.getTransform());
                AffineTransform back = new AffineTransform();
                back.scale(1 / imageScale.getScaleX(), 1 / imageScale.getScaleY());
                own.drawImage(picture, back, null);
                if (chosen != null && isFocusOwner()) {
                    frame(own, chosen);
                }
            }
            String text = waiting;
            if (text != null) {
                veil(own, text);
            }
        } finally {
            own.dispose();
        }
    }

    private void veil(Graphics2D graphics, String text) {
        graphics.setColor(VEIL);
        graphics.fillRect(0, 0, getWidth(), getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font());
        FontMetrics metrics = graphics.getFontMetrics();
        int width = metrics.stringWidth(text) + 2 * PAD;
        int height = metrics.getHeight() + PAD;
        int x = (getWidth() - width) / 2;
        int y = (getHeight() - height) / 2;
        graphics.setColor(Color.WHITE);
        graphics.fillRect(x, y, width, height);
        graphics.setColor(FOCUS);
        graphics.drawRect(x, y, width, height);
        graphics.drawString(text, x + PAD, y + PAD / 2 + metrics.getAscent());
    }

    /** Painted again only when figure, size or the screen's scale are others than before. */
    private BufferedImage picture(ChartDocument figure, AffineTransform device) {
        double scaleX = device.getScaleX();
        double scaleY = device.getScaleY();
        int width = (int) Math.ceil(getWidth() * scaleX);
        int height = (int) Math.ceil(getHeight() * scaleY);
        BufferedImage picture = image;
        if (picture == null || picture.getWidth() != width || picture.getHeight() != height) {
            picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            imageScale = AffineTransform.getScaleInstance(scaleX, scaleY);
            Graphics2D graphics = picture.createGraphics();
            graphics.transform(imageScale);
            hits =
                    figure.paint(
                            graphics,
                            new Rectangle2D.Double(0, 0, getWidth(), getHeight()),
                            font());
            graphics.dispose();
            image = picture;
            Hit before = chosen;
            chosen = before == null ? null : hits.of(before.key()).orElse(null);
        }
        return picture;
    }

    private Font font() {
        Font font = UIManager.getFont("Label.font");
        return font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : font;
    }

    private static void frame(Graphics2D graphics, Hit hit) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(5));
        graphics.draw(hit.area());
        graphics.setColor(FOCUS);
        graphics.setStroke(new BasicStroke(2.5f));
        graphics.draw(hit.area());
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Accessible();
        }
        return accessibleContext;
    }

    /** Read aloud: the title as its name, what is chosen as its description. */
    private final class Accessible extends AccessibleJComponent {

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }

    /** Hand over what can be opened; a click opens it. */
    private final class Mouse extends MouseAdapter {

        @Override
        public void mouseMoved(MouseEvent event) {
            boolean over = at(event).isPresent();
            setCursor(
                    Cursor.getPredefinedCursor(over ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
        }

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
                Optional<Hit> hit = at(event);
                choose(hit);
                hit.ifPresent(it -> opener.accept(it.key()));
            }
        }
    }
}
