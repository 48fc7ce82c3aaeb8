package vn.capbu.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.Formats;

class ServerNoticeTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Locale before = Locale.getDefault();
    private final List<JPanel> windows = new ArrayList<>(List.of(window(), window()));
    private final ServerNotice notice =
            new ServerNotice(
                    Clock.fixed(Instant.parse("2020-06-30T08:15:30Z"), ZoneOffset.UTC),
                    new Formats(VIETNAMESE),
                    () -> windows);

    @BeforeEach
    void inVietnamese() {
        Locale.setDefault(VIETNAMESE);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static JPanel window() {
        JPanel window = new JPanel(new BorderLayout());
        window.add(new JPanel(), BorderLayout.CENTER);
        return window;
    }

    private static List<String> said(JPanel window) {
        return Stream.of(window.getComponents())
                .filter(JTextArea.class::isInstance)
                .map(Component.class::cast)
                .map(one -> ((JTextArea) one).getText())
                .toList();
    }

    @Test
    void everyWindowSaysItOnceForAsLongAsItLasts() throws Exception {
        EventQueue.invokeAndWait(
                () -> {
                    notice.refresh();
                    assertThat(windows).allMatch(one -> said(one).isEmpty());

                    notice.reached(false);
                    notice.reached(false);
                    JPanel closed = windows.remove(0);
                    windows.add(window());
                    notice.refresh();
                    assertThat(windows)
                            .hasSize(2)
                            .allSatisfy(
                                    one ->
                                            assertThat(said(one))
                                                    .singleElement()
                                                    .asString()
                                                    .contains("từ 15:15", "tự kết nối lại"));
                    assertThat(said(closed)).isEmpty();

                    notice.reached(true);
                    assertThat(windows)
                            .allMatch(one -> said(one).isEmpty())
                            .allMatch(one -> one.getComponentCount() == 1);
                });
    }
}
