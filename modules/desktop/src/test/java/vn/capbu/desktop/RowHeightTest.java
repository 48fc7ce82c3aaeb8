package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowHeightTest {

    @ParameterizedTest
    @ValueSource(strings = {Font.DIALOG, Font.SERIF, Font.MONOSPACED, "Noto Sans", "DejaVu Sans"})
    void stackedMarksFitIntoARow(String family) {
        Font font = new Font(family, Font.BOLD, 14);
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setFont(font);
        graphics.drawString("ẾỖẶẨ gjq Ụ", 5, 60);
        graphics.dispose();
        assertThat(RowHeight.of(font)).isGreaterThan(inkedRows(image));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 14, 24})
    void aTableGetsTheHeightOfItsFont(int size) {
        JTable table = new JTable(2, 2);
        table.setFont(new Font(Font.DIALOG, Font.PLAIN, size));
        RowHeight.apply(table);
        assertThat(table.getRowHeight()).isEqualTo(RowHeight.of(table.getFont()));
        assertThat(table.getRowHeight()).isGreaterThan(size);
    }

    private static int inkedRows(BufferedImage image) {
        int rows = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            boolean inked = false;
            for (int x = 0; x < image.getWidth(); x++) {
                inked |= (image.getRGB(x, y) & 0xff) != 0;
            }
            rows += inked ? 1 : 0;
        }
        return rows;
    }
}
