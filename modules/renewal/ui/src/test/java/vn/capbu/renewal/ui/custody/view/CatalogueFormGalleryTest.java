package vn.capbu.renewal.ui.custody.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.desktop.Gallery;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft;

/** The form of the custody's rules, filled in by its real widgets and drawn into target/gallery. */
class CatalogueFormGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final LocalDate BEGIN = LocalDate.of(2020, 3, 5);

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
    void whatIsEnteredIsTheEdition(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        CatalogueDraft draft = new CatalogueDraft(edition(), List.of(edition().rules()));
        SwingUtilities.invokeAndWait(
                () -> {
                    CatalogueForm form = new CatalogueForm(draft);
                    JTabbedPane tabs = named(form.component(), JTabbedPane.class, "tabs");
                    for (int tab = 0; tab < tabs.getTabCount(); tab++) {
                        tabs.setSelectedIndex(tab);
                        render(form, "rules-" + tab + "-" + language);
                    }
                    assertThat(form.complete()).isFalse();
                    JTable moves = named(form.component(), JTable.class, "moves");
                    assertThat(moves.getRowCount()).as("6 states to 6 others").isEqualTo(36);
                    moves.setValueAt(true, 0, 2);
                    moves.setValueAt(true, 0, 4);
                    JTable systems = named(form.component(), JTable.class, "systems");
                    assertThat(systems.isCellEditable(0, 0)).as("a code in use").isFalse();
                    systems.setValueAt(2, 0, 3);
                    systems.setValueAt(LeadTime.Unit.WORKING_DAYS, 0, 4);
                    named(form.component(), JTextField.class, "from").setText("01/12/2026");
                    named(form.component(), JTextField.class, "reason").setText("theo công văn");
                    assertThat(form.complete()).isTrue();
                });
        CustodyEdition entered = draft.edition();
        assertThat(entered.rules().find(CustodyState.RECEIVED, CustodyState.ON_BENCH))
                .contains(
                        new CustodyTransition(
                                CustodyState.RECEIVED, CustodyState.ON_BENCH, false, true));
        assertThat(entered.systems().get(0).leadTime())
                .isEqualTo(new LeadTime(2, LeadTime.Unit.WORKING_DAYS));
        assertThat(draft.firstDay()).contains(LocalDate.of(2026, 12, 1));
    }

    private static CustodyEdition edition() {
        return new CustodyEdition(
                new CustodyRules(
                        1,
                        BEGIN,
                        3,
                        7,
                        List.of(
                                new CustodyTransition(
                                        CustodyState.RECEIVED, CustodyState.READY, true, false),
                                new CustodyTransition(
                                        CustodyState.READY, CustodyState.RETURNED, false, false))),
                List.of(
                        new ConditionKind("good", "Nguyên vẹn", "Good", false),
                        new ConditionKind("bent-plug", "Cong đầu cắm", "Bent plug", true)),
                List.of(
                        UpdateTarget.begun("tax", BEGIN)
                                .changed(
                                        "Thuế điện tử (Cục Thuế, Bộ Tài chính)",
                                        "Electronic tax filing (Department of Taxation)",
                                        new LeadTime(4, LeadTime.Unit.WORKING_HOURS),
                                        "cập nhật trước khi nộp tờ khai",
                                        "update before filing")));
    }

    /** By the last part of the name. */
    private static <T extends Component> T named(Container container, Class<T> type, String name) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child) && ("custody.rules." + name).equals(child.getName())) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? named(inner, type, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void render(CatalogueForm form, String name) {
        JComponent page = form.component();
        page.addNotify();
        Dimension size = page.getPreferredSize();
        assertThat(size.width).isLessThan(1366 - 60);
        assertThat(size.height).isLessThan(768 - 160);
        Gallery.render(page, name, size.width, size.height);
    }
}
