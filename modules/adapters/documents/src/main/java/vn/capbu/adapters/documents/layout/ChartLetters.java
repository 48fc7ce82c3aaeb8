package vn.capbu.adapters.documents.layout;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartFont;

/** The letters of a figure: the embedded family of charts, of which a file gets the letters that it uses. For one document. */
final class ChartLetters extends PdfBoxGraphics2DFontTextDrawer {

    private final Map<ChartFont, PDFont> fonts = new EnumMap<>(ChartFont.class);

    ChartLetters(PDDocument document) throws IOException {
        for (ChartFont weight : ChartFont.values()) {
            try (InputStream file = weight.open()) {
                TrueTypeFont font =
                        new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
                // Ligatures would come out of a copied text as other letters than went in.
                font.setEnableGsub(false);
                fonts.put(weight, PDType0Font.load(document, font, true));
            }
        }
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
        if (!font.getFamily().equals(ChartFont.FAMILY)) {
            return null;
        }
        boolean bold = font.isBold() || font.getFontName().endsWith("Bold");
        return fonts.get(bold ? ChartFont.BOLD : ChartFont.REGULAR);
    }
}
