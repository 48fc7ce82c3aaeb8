package vn.capbu.renewal.ui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.Sign;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.Work;
import vn.capbu.renewal.ui.text.CardText;
import vn.capbu.renewal.ui.text.SignText;

/** Draws one token: the sign on the left, four lines of text on the right, and the steps along the bottom while it is at work. */
final class TokenCard extends JComponent implements ListCellRenderer<TokenRow> {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 2;
    private static final int PADDING = 9;
    private static final int SIGN_WIDTH = 132;
    private static final int BAR = 5;
    private static final int ARC = 10;
    private static final int STRIPE = 12;
    private static final double LINE = 1.32;
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1B1D21);
    private static final Color MUTED = new Color(0x555B66);
    private static final Color EDGE = new Color(0xC6CBD3);
    private static final Color SELECTED = new Color(0xE6F0FB);

    /** For some seconds: this one has just come to its end and may be unplugged. */
    private static final Color FREED = new Color(0x00A63F);

    private static final Color FREED_PAPER = new Color(0xDDF6E4);
    private static final Color TO_COME = new Color(0xF3D9D7);
    private static final Paint STRIPES = stripes();

    private final transient BenchModel model;
    private final transient CardText texts;
    private transient @Nullable TokenRow row;
    private double scale = 1;
    private boolean selected;
    private boolean focused;

    TokenCard(BenchModel model, CardText texts) {
        this.model = model;
        this.texts = texts;
        setFont(UIManager.getFont("Label.font"));
    }

    void setScale(double scale) {
        this.scale = scale;
    }

    /** The smallest height at which nothing is cut, in the font of the console. */
    static int smallestHeight(FontMetrics metrics) {
        return (int) Math.ceil(4 * LINE * metrics.getFont().getSize2D()) + 2 * GAP + BAR + 4;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends TokenRow> list,
            TokenRow value,
            int index,
            boolean isSelected,
            boolean cellHasFocus) {
        row = value;
        selected = isSelected;
        focused = cellHasFocus && list.hasFocus();
        getAccessibleContext().setAccessibleName(summary(value));
        return this;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext =
                    new AccessibleJComponent() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public AccessibleRole getAccessibleRole() {
                            return AccessibleRole.LABEL;
                        }
                    };
        }
        return accessibleContext;
    }

    String summary(TokenRow value) {
        return String.join(". ", lines(value));
    }

    List<String> lines(TokenRow value) {
        return List.of(
                CardText.title(value),
                SignText.word(value) + " – " + SignText.note(value),
                CardText.verdict(value),
                CardText.identity(value),
                texts.term(value),
                status(value));
    }

    String status(TokenRow value) {
        return texts.status(value, model.campaign(), model.usualTime(value), model.now());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        TokenRow shown = row;
        if (shown == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int width = getWidth() - 2 * GAP;
        int height = getHeight() - 2 * GAP;
        g.translate(GAP, GAP);
        SignStyle style = SignStyle.of(shown.sign());
        var outline = new RoundRectangle2D.Double(0.5, 0.5, width - 1, height - 1, ARC, ARC);
        g.setColor(model.isFreed(shown) ? FREED_PAPER : selected ? SELECTED : PAPER);
        g.fill(outline);
        paintSign(g, shown, style, outline);
        paintText(g, shown, style, width, height);
        if (shown.sign() == Sign.WORKING) {
            paintSteps(g, shown, style, outline);
        }
        paintEdge(g, shown, style, outline);
        g.dispose();
    }

    private int signWidth() {
        return scaled(SIGN_WIDTH);
    }

    private int scaled(int pixels) {
        return (int) Math.round(pixels * scale);
    }

    private void paintSign(
            Graphics2D g, TokenRow shown, SignStyle style, RoundRectangle2D outline) {
        int width = signWidth();
        int height = (int) outline.getHeight() + 1;
        Rectangle area = new Rectangle(0, 0, width, height);
        fillPart(g, outline, area, style.fill());
        if (shown.sign() == Sign.WORKING) {
            fillPart(g, outline, area, STRIPES);
        }
        Font word = font(Font.BOLD, 1.25);
        Font note = font(Font.PLAIN, 0.95);
        FontMetrics wordMetrics = g.getFontMetrics(word);
        FontMetrics noteMetrics = g.getFontMetrics(note);
        int icon = scaled(24);
        int block = icon + wordMetrics.getHeight() + noteMetrics.getHeight() - scaled(2);
        int top = Math.max(scaled(2), (height - block) / 2);
        SignShape.paint(g, shown.sign(), style.ink(), (width - icon) / 2.0, top, icon);
        g.setColor(style.ink());
        int line = top + icon + wordMetrics.getAscent();
        centre(g, word, SignText.word(shown), width, line);
        centre(g, note, SignText.note(shown), width, line + noteMetrics.getHeight());
    }

    /** What of the card lies in a rectangle: a clip that is the card itself would have every later drawing made pixel by pixel. */
    private static void fillPart(Graphics2D target, Shape card, Rectangle part, Paint paint) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(part);
        g.setPaint(paint);
        g.fill(card);
        g.dispose();
    }

    private static Paint stripes() {
        int size = 2 * STRIPE;
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        int shade = new Color(0, 0, 0, 38).getRGB();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                tile.setRGB(x, y, (x + y) % size < STRIPE ? shade : 0);
            }
        }
        return new TexturePaint(tile, new Rectangle(size, size));
    }

    private void centre(Graphics2D g, Font font, String text, int width, int baseline) {
        FontMetrics metrics = g.getFontMetrics(font);
        String clipped = clip(metrics, text, width - 6);
        g.setFont(font);
        float x = (width - metrics.stringWidth(clipped)) / 2f;
        BasicGraphicsUtils.drawString(this, g, clipped, x, baseline);
    }

    private void paintText(Graphics2D g, TokenRow shown, SignStyle style, int width, int height) {
        Font plain = font(Font.PLAIN, 1);
        Font bold = font(Font.BOLD, 1.05);
        double line = LINE * plain.getSize2D();
        double spare = Math.max(0, height - BAR - 4 * line);
        int step = (int) Math.round(line + Math.min(scaled(5), spare / 6));
        int left = signWidth() + scaled(PADDING);
        int room = width - left - scaled(PADDING);
        int top = Math.max(0, (height - BAR - 4 * step) / 2);
        int baseline = top + (int) Math.round((step + 0.72 * plain.getSize2D()) / 2);
        g.setFont(font(Font.BOLD, 0.92));
        String verdict = CardText.verdict(shown);
        int verdictWidth = g.getFontMetrics().stringWidth(verdict);
        draw(g, g.getFont(), MUTED, verdict, left + room - verdictWidth, baseline, verdictWidth);
        draw(g, bold, INK, CardText.title(shown), left, baseline, room - verdictWidth - 12);
        draw(g, plain, MUTED, CardText.identity(shown), left, baseline + step, room);
        draw(g, plain, INK, texts.term(shown), left, baseline + 2 * step, room);
        draw(g, font(Font.BOLD, 1), style.accent(), status(shown), left, baseline + 3 * step, room);
    }

    private void draw(
            Graphics2D g, Font font, Color color, String text, int x, int baseline, int room) {
        g.setFont(font);
        g.setColor(color);
        String clipped = clip(g.getFontMetrics(), text, room);
        BasicGraphicsUtils.drawString(this, g, clipped, x, baseline);
    }

    private String clip(FontMetrics metrics, String text, int room) {
        return BasicGraphicsUtils.getClippedString(this, metrics, text, Math.max(room, 1));
    }

    /** One segment per step, filled up to the one that it is at: how far, not how long. */
    private void paintSteps(
            Graphics2D g, TokenRow shown, SignStyle style, RoundRectangle2D outline) {
        int at = Objects.requireNonNull(shown.work()).step();
        int left = signWidth();
        int bottom = (int) outline.getHeight() + 1;
        double segment = (outline.getWidth() + 1 - left) / Work.STEPS;
        for (int i = 0; i < Work.STEPS; i++) {
            Color color = i < at ? style.fill() : TO_COME;
            int from = (int) Math.round(left + i * segment);
            int to = (int) Math.round(left + (i + 1) * segment);
            Rectangle area = new Rectangle(from + 1, bottom - BAR, to - from - 1, BAR);
            if (i == Work.STEPS - 1) {
                fillPart(g, outline, area, color);
            } else {
                g.setColor(color);
                g.fill(area);
            }
        }
    }

    private void paintEdge(
            Graphics2D g, TokenRow shown, SignStyle style, RoundRectangle2D outline) {
        boolean working = shown.sign() == Sign.WORKING;
        Color accent = Objects.requireNonNullElse(UIManager.getColor("Component.focusColor"), INK);
        boolean freed = model.isFreed(shown);
        Color edge = freed ? FREED : selected ? accent : working ? style.fill() : EDGE;
        float stroke = freed ? 4f : selected || working ? 2.4f : 1f;
        if (focused) {
            stroke = 3.2f;
        }
        g.setColor(edge);
        if (shown.sign() == Sign.GONE || !shown.isPresent()) {
            g.setStroke(
                    new BasicStroke(
                            stroke,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_ROUND,
                            1,
                            new float[] {5, 4},
                            0));
        } else {
            g.setStroke(new BasicStroke(stroke));
        }
        g.draw(outline);
    }

    private Font font(int style, double size) {
        return getFont().deriveFont(style, (float) (getFont().getSize2D() * size * scale));
    }
}
