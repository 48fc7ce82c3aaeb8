package vn.capbu.adapters.documents.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A code for a scanner, drawn as rectangles: sharp in every size. Its quiet zone is part of it. */
public final class Code implements Block {

    private static final int QR_QUIET_MODULES = 4;
    private static final int BAR_QUIET_MODULES = 10;

    private final List<Canvas.Box> boxes;
    private final int columns;
    private final int rows;
    private final float width;
    private final float height;

    private Code(BitMatrix matrix, int quietX, int quietY, float width, float height) {
        this.boxes = runs(matrix, quietX, quietY);
        this.columns = matrix.getWidth() + 2 * quietX;
        this.rows = matrix.getHeight() + 2 * quietY;
        this.width = width;
        this.height = height;
    }

    /**
     * A QR code (ISO/IEC 18004, error correction M) that holds a text.
     *
     * @param edge of the square with its quiet zone, in points
     */
    public static Code qr(String text, float edge) {
        try {
            BitMatrix matrix =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            0,
                                            EncodeHintType.CHARACTER_SET,
                                            "UTF-8",
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M));
            return new Code(matrix, QR_QUIET_MODULES, QR_QUIET_MODULES, edge, edge);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for this text", e);
        }
    }

    /**
     * A Code 128 (ISO/IEC 15417) that holds an ASCII text of up to 80 characters.
     *
     * @param width with its quiet zones, in points
     * @param height of the bars, in points
     */
    public static Code bars(String text, float width, float height) {
        BitMatrix matrix =
                new Code128Writer()
                        .encode(
                                text,
                                BarcodeFormat.CODE_128,
                                0,
                                1,
                                Map.of(EncodeHintType.MARGIN, 0));
        return new Code(matrix, BAR_QUIET_MODULES, 0, width, height);
    }

    @Override
    public float height(Canvas canvas, float available) {
        return height;
    }

    /** In the middle of the width that there is. */
    @Override
    public void draw(Canvas canvas, float x, float top, float available) throws IOException {
        float left = x + Math.max(0, available - width) / 2;
        canvas.shape(boxes, left, top, width / columns, height / rows);
    }

    /** The dark modules of each row, neighbours as one. */
    private static List<Canvas.Box> runs(BitMatrix matrix, int quietX, int quietY) {
        List<Canvas.Box> runs = new ArrayList<>();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int begin = -1;
            for (int x = 0; x <= matrix.getWidth(); x++) {
                boolean dark = x < matrix.getWidth() && matrix.get(x, y);
                if (dark && begin < 0) {
                    begin = x;
                } else if (!dark && begin >= 0) {
                    runs.add(new Canvas.Box(begin + quietX, y + quietY, x - begin, 1));
                    begin = -1;
                }
            }
        }
        return runs;
    }
}
