package vn.capbu.benchmark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFiles;
import vn.capbu.charts.ChartSize;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.WholeFile;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.figures.FigureRequest;
import vn.capbu.rollout.figures.RolloutFigures;

/** Pictures of every figure of a campaign at some dates, in Vietnamese, and a sheet of all for each date. */
final class CampaignPictures {

    /** After the first stages, past the assessment of self-care, and the last day. */
    static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2020, 4, 29), LocalDate.of(2020, 6, 30), CampaignMaker.LAST);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int ACROSS = 3;
    private static final int SMALL = 2;

    private final RolloutFigures figures;
    private final RolloutCampaign campaign;
    private final ChartSize size;

    CampaignPictures(RolloutDesk desk, RolloutCampaign campaign, ChartSize size) {
        this.figures = RolloutFigures.of(desk, VIETNAMESE);
        this.campaign = campaign;
        this.size = size;
    }

    /** Whether a figure looks otherwise by the provinces since 2025. */
    private static boolean isOfPlaces(FigureName name) {
        return switch (name) {
            case RANKING, RANKING_ALL, MAP, TILES, COHORTS -> true;
            default -> false;
        };
    }

    /**
     * Draws.
     *
     * @param folder gets a folder for each day and {@code sheet-DAY.png} beside it
     * @return how many pictures, the sheets aside
     */
    int draw(Path folder, List<LocalDate> days) throws IOException, RolloutException {
        int count = 0;
        for (LocalDate day : days) {
            Path ofDay = Files.createDirectories(folder.resolve(day.toString()));
            List<BufferedImage> all = new ArrayList<>();
            for (FigureName name : FigureName.values()) {
                all.add(draw(ofDay, name, Edition.OF_63, day));
                if (isOfPlaces(name)) {
                    all.add(draw(ofDay, name, Edition.OF_34, day));
                }
            }
            write(sheet(all), folder.resolve("sheet-" + day + ".png"));
            count += all.size();
        }
        return count;
    }

    private BufferedImage draw(Path folder, FigureName name, Edition edition, LocalDate day)
            throws IOException, RolloutException {
        FigureRequest request = FigureRequest.of(campaign).asOf(day).by(edition);
        BufferedImage image =
                ChartFiles.image(
                        ChartDocument.of(figures.figure(name, request), VIETNAMESE), size, 1);
        String ending = edition == Edition.OF_34 ? "-34.png" : ".png";
        write(image, folder.resolve(name.key() + ending));
        return image;
    }

    private static void write(BufferedImage image, Path target) throws IOException {
        WholeFile.write(
                target,
                out -> {
                    if (!ImageIO.write(image, "png", out)) {
                        throw new IOException("no writer of PNG");
                    }
                });
    }

    private BufferedImage sheet(List<BufferedImage> all) {
        int width = size.width() / SMALL;
        int height = size.height() / SMALL;
        int down = (all.size() + ACROSS - 1) / ACROSS;
        BufferedImage sheet =
                new BufferedImage(ACROSS * width, down * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setColor(Color.GRAY);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            for (int i = 0; i < all.size(); i++) {
                graphics.drawImage(
                        all.get(i),
                        i % ACROSS * width,
                        i / ACROSS * height,
                        width - 2,
                        height - 2,
                        null);
            }
        } finally {
            graphics.dispose();
        }
        return sheet;
    }
}
