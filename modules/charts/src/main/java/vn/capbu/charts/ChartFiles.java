package vn.capbu.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.capbu.charts.internal.Svg;
import vn.capbu.charts.spi.ChartPdfWriter;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.ReportWriter;

/** Writes figures as files, whole or not at all. Not on the event dispatch thread. */
public final class ChartFiles {

    /** More pixels than this fill no screen and no page, but the memory. */
    private static final long MAX_PIXELS = 100_000_000;

    private final Services services;

    /** With adapters for PDF and XLSX; they are asked for when such a file is written. */
    public ChartFiles(Services services) {
        this.services = services;
    }

    /**
     * Writes a figure.
     *
     * @param scale pixels for each unit of the size: for a PNG alone
     * @throws IOException what failed; the target is as it was
     */
    public void write(
            ChartDocument chart, ChartFormat format, ChartSize size, double scale, Path target)
            throws IOException {
        if (format == ChartFormat.XLSX) {
            spreadsheets().write(chart.table(), target);
        } else {
            WholeFile.write(target, out -> write(chart, format, size, scale, out));
        }
    }

    private void write(
            ChartDocument chart, ChartFormat format, ChartSize size, double scale, OutputStream out)
            throws IOException {
        switch (format) {
            case PNG -> {
                if (!ImageIO.write(image(chart, size, scale), "png", out)) {
                    throw new IOException("no writer of PNG");
                }
            }
            case SVG -> Svg.write(chart, size, out);
            case PDF -> services.one(ChartPdfWriter.class).write(chart, size, out);
            case XLSX -> throw new IllegalArgumentException("a table is no picture");
        }
    }

    /**
     * A figure as a picture.
     *
     * @param scale pixels for each unit of the size
     */
    public static BufferedImage image(ChartDocument chart, ChartSize size, double scale) {
        long width = Math.round(size.width() * scale);
        long height = Math.round(size.height() * scale);
        if (width < 1 || height < 1 || width * height > MAX_PIXELS) {
            throw new IllegalArgumentException(width + " x " + height + " pixels");
        }
        BufferedImage image =
                new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            chart.paint(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private ReportWriter spreadsheets() {
        return services.all(ReportWriter.class).stream()
                .filter(writer -> writer.format() == ReportWriter.Format.XLSX)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no writer of spreadsheets"));
    }
}
