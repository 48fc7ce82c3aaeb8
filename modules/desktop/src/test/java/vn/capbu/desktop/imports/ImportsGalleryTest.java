package vn.capbu.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.Locale;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.kernel.imports.ImportKind;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalException.Reason;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;

/** The window of imports and its question, drawn into target/gallery. */
class ImportsGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final String WHAT_TO_DO =
            "Hãy nhập một tệp trước: menu Thuê bao, mục \"Nhập thuê bao từ tệp…\".";

    private final TestImports desk = new TestImports();
    private @Nullable ImportsPanel panel;

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
        Locale.setDefault(Locale.forLanguageTag("vi"));
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    private void step(Runnable deed) throws Exception {
        SwingUtilities.invokeAndWait(deed);
    }

    private ImportsPanel panel() {
        return Objects.requireNonNull(panel);
    }

    private void open(boolean kinds) throws Exception {
        step(
                () -> {
                    panel =
                            new ImportsPanel(
                                    desk.model,
                                    desk.commands,
                                    Formats.ofConsole(),
                                    WHAT_TO_DO,
                                    kinds);
                    panel.addNotify();
                });
        step(desk.commands::read);
    }

    private void draw(String name) throws Exception {
        step(
                () -> {
                    Dimension size = panel().getPreferredSize();
                    assertThat(size.width).isLessThan(1366 - 60);
                    assertThat(size.height).isLessThan(768 - 160);
                    Gallery.render(panel(), name, size.width, size.height);
                });
    }

    private <T extends Component> T part(Class<T> type, String name) {
        return Objects.requireNonNull(find(panel(), type, name), name);
    }

    private static <T extends Component> @Nullable T find(
            Component in, Class<T> type, String name) {
        if (type.isInstance(in) && name.equals(in.getName())) {
            return type.cast(in);
        }
        if (in instanceof Container container) {
            for (Component child : container.getComponents()) {
                T found = find(child, type, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private String said(String name) {
        return part(JTextComponent.class, name).getText();
    }

    private String note() {
        return part(JLabel.class, "imports.note").getText();
    }

    @Test
    void thirtyImportsOfWhichSomeWereTakenBack() throws Exception {
        for (int i = 1; i <= 30; i++) {
            boolean gone = i == 12 || i >= 29;
            desk.have(
                    ImportKind.REGISTRY,
                    i,
                    "so-dang-ky-thang-" + i + ".csv",
                    gone ? "Nguyễn Thị Lan" : null);
        }
        open(false);
        step(desk::answer);
        draw("imports-gone");
        JButton withdraw = part(JButton.class, "imports.withdraw");
        assertThat(withdraw.isEnabled()).isFalse();
        assertThat(withdraw.getToolTipText()).isEqualTo("Lần nhập này đã được gỡ.");
        assertThat(said("imports.details"))
                .contains("Lý do: Nhập nhầm tệp của tháng trước", "Bản ghi đã gỡ: 1.204.");
        JTable list = part(JTable.class, "imports.list");
        assertThat(list.getValueAt(0, 8))
                .isEqualTo("Đã gỡ 27/11/2026 bởi Nguyễn Thị Lan, Trần Văn Bình chứng kiến");
        assertThat(list.getValueAt(0, 0)).isEqualTo("27/11/2026 12:30");
        assertThat(list.getValueAt(0, 3)).isEqualTo("31.877");

        step(() -> list.setRowSelectionInterval(2, 2));
        draw("imports-newest");
        assertThat(withdraw.isEnabled()).isTrue();

        step(() -> list.setRowSelectionInterval(5, 5));
        draw("imports-older");
        assertThat(withdraw.isEnabled()).isFalse();
        assertThat(withdraw.getToolTipText())
                .isEqualTo(
                        "Phải gỡ trước lần nhập mới hơn: so-dang-ky-thang-28.csv, nhập lúc 27/11/2026 12:28.");
        assertThat(said("imports.details")).contains("so-dang-ky-thang-28.csv");
    }

    @Test
    void nothingWasImportedYet() throws Exception {
        open(false);
        draw("imports-reading");
        assertThat(note()).isEqualTo("Đang đọc các lần nhập…");
        step(desk::answer);
        draw("imports-empty");
        assertThat(said("imports.empty.text")).isEqualTo(WHAT_TO_DO);
        assertThat(part(JButton.class, "imports.withdraw").isEnabled()).isFalse();
    }

    @Test
    void logsOfACampaignAreOfTwoKinds() throws Exception {
        desk.scope = "Cấp bù 2020";
        desk.have(ImportKind.RENEWALS, 1, "cap-bu-tuan-12.xlsx", null);
        desk.have(ImportKind.CALLS, 2, "cuoc-goi-tuan-12.xlsx", null);
        open(true);
        step(desk::answer);
        draw("imports-logs");
        assertThat(note()).startsWith("Đợt Cấp bù 2020.");
        assertThat(part(JTable.class, "imports.list").getValueAt(1, 1)).isEqualTo("Cấp bù");
    }

    @Test
    void theWayFromTheListToTheDoneDeed() throws Exception {
        desk.have(ImportKind.REGISTRY, 1, "so-dang-ky-thang-10.csv", null);
        desk.have(ImportKind.REGISTRY, 2, "so-dang-ky-thang-11.csv", null);
        open(false);
        step(desk::answer);
        step(() -> part(JButton.class, "imports.withdraw").doClick());
        step(() -> desk.model.setProgress(700, 2_000));
        draw("imports-working");
        assertThat(note()).startsWith("Đang xem việc gỡ lần nhập so-dang-ky-thang-11.csv");
        assertThat(part(JProgressBar.class, "imports.bar").isIndeterminate()).isFalse();
        assertThat(part(JButton.class, "imports.stop").isVisible()).isTrue();
        assertThat(part(JButton.class, "imports.read").isEnabled()).isFalse();
        step(desk::answer);
        assertThat(note()).isEqualTo("Đang gỡ lần nhập so-dang-ky-thang-11.csv…");
        step(desk::answer);
        step(desk::answer);
        draw("imports-done");
        assertThat(note())
                .isEqualTo(
                        "Đã gỡ lần nhập so-dang-ky-thang-11.csv. Bản ghi đã gỡ: 1.204; trở lại giá trị trước: 317; giữ nguyên: 0."
                                + " Có thể nhập lại tệp này.");
        assertThat(part(JTable.class, "imports.list").getSelectedRow()).isZero();
        assertThat(part(JButton.class, "imports.stop").isVisible()).isFalse();
    }

    @Test
    void theQuestionSaysWhatWillHappen() throws Exception {
        assertThat(question("imports-question", 0))
                .contains(
                        "Tệp so-dang-ky.csv, do lan nhập lúc 27/11/2026 12:07.",
                        "1.204 bản ghi",
                        "317 bản ghi trở lại",
                        "có thể nhập lại tệp này",
                        "không hoàn tác được")
                .contains("Không bản ghi nào phải giữ nguyên");
        assertThat(question("imports-question-kept", 1_300))
                .contains("1.300 bản ghi được giữ nguyên:", "217 – ", "216 – ")
                .contains("token đang hoặc đã từng được lưu giữ");
        assertThat(question("imports-question-few", 3)).contains("3 bản ghi được giữ nguyên:");
    }

    private String question(String name, int kept) throws Exception {
        StringBuilder facts = new StringBuilder();
        StoredImport one = desk.have(ImportKind.REGISTRY, 7, "so-dang-ky.csv", null);
        WithdrawalReport would = TestImports.report(kept);
        step(
                () -> {
                    WithdrawalForm form =
                            new WithdrawalForm(
                                    one,
                                    would,
                                    new WithdrawalRequest("", ""),
                                    new ImportsText(Formats.ofConsole()));
                    assertThat(form.complete()).isFalse();
                    JComponent shown = form.component();
                    shown.addNotify();
                    Dimension size = shown.getPreferredSize();
                    assertThat(size.height).isLessThan(768 - 140);
                    Gallery.render(shown, name, size.width, size.height);
                    facts.append(
                            Objects.requireNonNull(
                                            find(shown, JTextComponent.class, "withdrawal.facts"))
                                    .getText());
                    type(shown, "withdrawal.reason", "nhầm tệp");
                    assertThat(form.complete()).isFalse();
                    type(shown, "withdrawal.second", "binh");
                    assertThat(form.complete()).isTrue();
                    type(shown, "withdrawal.reason", "x".repeat(1_001));
                    assertThat(form.complete()).isFalse();
                });
        return facts.toString();
    }

    private static void type(JComponent in, String name, String text) {
        Objects.requireNonNull(find(in, JTextComponent.class, name)).setText(text);
    }

    @Test
    void everyRefusalSaysThatAllIsAsItWasAndWhatToDo() {
        for (Reason reason : Reason.values()) {
            assertThat(WithdrawalErrors.explain(new WithdrawalException(reason, "tệp.csv")))
                    .satisfies(
                            error -> {
                                assertThat(error.whatHappened()).doesNotContain("{", "''");
                                assertThat(error.whatIsSafe())
                                        .isEqualTo("Chưa gỡ gì; mọi dữ liệu vẫn như cũ.");
                                assertThat(error.whatToDo()).isNotBlank();
                            });
        }
    }
}
