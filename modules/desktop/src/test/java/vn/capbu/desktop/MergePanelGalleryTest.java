package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody else wrote meanwhile, beside one's own; drawn into target/gallery. */
class MergePanelGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
        Locale.setDefault(Locale.forLanguageTag("vi"));
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void saysWhoWhenAndBothValues() throws Exception {
        assertThat(
                        render(
                                new Merge(
                                        "lan",
                                        "01/10/2020 09:05",
                                        List.of(
                                                new Merge.Line(
                                                        "Token VT1000000001",
                                                        "Có vấn đề · cong đầu cắm",
                                                        "Sẵn sàng trả · lan · 01/10/2020 09:05"),
                                                new Merge.Line("Token VT2", "Có vấn đề", ""))),
                                "merge"))
                .contains(
                        "lan đã sửa lúc 01/10/2020 09:05 trong khi bạn đang làm. Phần của bạn chưa được ghi.")
                .contains("Của bạn", "Đang có, của lan");
    }

    @Test
    void saysSoWhenNobodyKnowsWho() throws Exception {
        assertThat(
                        render(
                                new Merge("", "", List.of(new Merge.Line("Token VT1", "K3", "K9"))),
                                "merge-nobody"))
                .contains(
                        "Có người khác vừa sửa trong khi bạn đang làm. Phần của bạn chưa được ghi.")
                .contains("Đang có");
    }

    /** A hundred tokens that somebody else moved fit a small screen. */
    @Test
    void aLongListIsScrolled() throws Exception {
        Merge merge =
                new Merge(
                        "lan",
                        "01/10/2020 09:05",
                        IntStream.rangeClosed(1, 100)
                                .mapToObj(
                                        i ->
                                                new Merge.Line(
                                                        "Token VT" + i,
                                                        "Có vấn đề",
                                                        "Sẵn sàng trả"))
                                .toList());
        render(merge, "merge-long");
    }

    private static List<String> render(Merge merge, String name) throws Exception {
        List<String> labels = new java.util.ArrayList<>();
        SwingUtilities.invokeAndWait(
                () -> {
                    MergePanel panel = new MergePanel(merge);
                    panel.addNotify();
                    Dimension size = panel.getPreferredSize();
                    assertThat(size.height).isLessThan(768 - 160);
                    assertThat(size.width).isLessThan(1366 - 60);
                    Gallery.render(panel, name, size.width, size.height);
                    labels(panel).forEach(labels::add);
                });
        return labels;
    }

    private static Stream<String> labels(Component component) {
        Stream<String> own =
                component instanceof JLabel label ? Stream.of(label.getText()) : Stream.empty();
        return component instanceof java.awt.Container container
                ? Stream.concat(
                        own,
                        Stream.of(container.getComponents()).flatMap(MergePanelGalleryTest::labels))
                : own;
    }
}
