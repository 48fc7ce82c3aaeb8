package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinListException.Reason;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.PastedPin;
import vn.capbu.renewal.ui.model.PastedPin.Match;
import vn.capbu.renewal.ui.model.PinDesk;
import vn.capbu.renewal.ui.model.PinPrompts.PinWork;
import vn.capbu.renewal.ui.model.TestBench;
import vn.capbu.renewal.ui.model.TokenRow;

/** Renders the dialogs about PINs into target/gallery, with the real widgets and look and feel. */
class PinFormsGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyDialogFitsASmallScreen(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestBench bench =
                            new TestBench(
                                    new BenchModel(Clock.fixed(TestBench.NOW, ZoneOffset.UTC)));
                    TokenSerial first =
                            bench.plug(1, "CÔNG TY CỔ PHẦN XÂY DỰNG VÀ PHÁT TRIỂN ĐẠI NGHĨA");
                    bench.plug(2, "DOANH NGHIỆP TƯ NHÂN NGUYỄN THỊ ẾCH");
                    bench.look();
                    TokenRow token = bench.model().row(first).orElseThrow();
                    render(new PinForm(bench.model().rows()), "pins-" + language);
                    render(new PastedPinsForm(pasted(token)), "pasted-pins-" + language);
                    render(
                            new UnlockForm(token, tries(first), Formats.ofConsole()),
                            "unlock-" + language);
                    ReplacePinForm change = new ReplacePinForm(token, PinWork.CHANGE);
                    change.fields().get(0).replaceSelection("12345678");
                    change.fields().get(1).replaceSelection("abcd1234");
                    change.fields().get(2).replaceSelection("abcd123");
                    assertThat(change.complete()).isFalse();
                    render(change, "change-pin-" + language);
                    ReplacePinForm unblock = new ReplacePinForm(token, PinWork.UNBLOCK);
                    unblock.fields().get(0).replaceSelection("mậtkhẩu");
                    render(unblock, "unblock-pin-" + language);
                });
    }

    private static List<PastedPin> pasted(TokenRow token) {
        String subscriber = token.subscriber().orElse("");
        return List.of(
                new PastedPin(1, token.serial(), subscriber, 8, Match.ON_THE_BENCH, null),
                new PastedPin(2, new TokenSerial("0A1B2C3D4E5F6071"), null, 6, Match.ABSENT, null),
                new PastedPin(3, null, null, 0, Match.MALFORMED, Reason.NO_TAB),
                new PastedPin(5, new TokenSerial("77"), null, 0, Match.MALFORMED, Reason.BAD_PIN));
    }

    private static PinDesk.Tries tries(TokenSerial token) {
        PinLedgerEntry user =
                PinLedgerEntry.untried(token)
                        .beforeTry(TestBench.NOW)
                        .beforeTry(TestBench.NOW)
                        .refused(TestBench.NOW, "CKR_PIN_INCORRECT");
        return new PinDesk.Tries(
                List.of(user, PinLedgerEntry.untried(token, PinKind.SO)),
                List.of(
                        new PinUnlock(
                                token,
                                PinKind.USER,
                                1,
                                1,
                                "khách hàng gọi lại đọc PIN",
                                "nguyen.van.an",
                                "Trần Thị Bình",
                                TestBench.NOW)));
    }

    private static void render(FormContent form, String name) {
        JPanel page = new JPanel(new BorderLayout());
        page.add(form.component(), BorderLayout.CENTER);
        page.addNotify();
        Dimension size = page.getPreferredSize();
        assertThat(size.width).isLessThan(1366 - 60);
        assertThat(size.height).isLessThan(768 - 160);
        Gallery.render(page, name, size.width, size.height);
    }
}
