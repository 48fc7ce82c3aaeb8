package vn.capbu.subscribers.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.subscribers.ui.model.Fact;
import vn.capbu.subscribers.ui.model.TestCard;

/** What stands on a card, in which words, and what its buttons do. */
class CardPanelTest {

    private static final Locale BEFORE = Locale.getDefault();

    private final TestCard card = new TestCard();
    private final List<Fact> selected = new ArrayList<>();
    private CardPanel panel;

    @BeforeAll
    static void lookAndFeel() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @BeforeEach
    void make() throws Exception {
        onEventThread(
                () ->
                        panel =
                                new CardPanel(
                                        card.model(),
                                        card.commands(),
                                        Formats.ofConsole(),
                                        TestCard.TODAY,
                                        facts -> {
                                            selected.clear();
                                            selected.addAll(facts);
                                        }));
    }

    private static void onEventThread(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private void open() throws Exception {
        onEventThread(
                () -> {
                    card.open();
                    panel.setSize(new Dimension(1366, 678));
                    Gallery.layOut(panel);
                });
    }

    private List<Component> named(String name) {
        List<Component> found = new ArrayList<>();
        collect(panel, name, found);
        return found;
    }

    private static void collect(Container container, String name, List<Component> found) {
        for (Component child : container.getComponents()) {
            if (name.equals(child.getName())) {
                found.add(child);
            }
            if (child instanceof Container inner && child.isVisible()) {
                collect(inner, name, found);
            }
        }
    }

    private List<String> lines(String section) {
        return named(section + ".line").stream().map(one -> ((JLabel) one).getText()).toList();
    }

    @Test
    void showsWhoContractsCertificatesAndWhatOthersKnow() throws Exception {
        open();

        assertThat(lines("card.contracts"))
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line).contains("HĐ-2018/0417", "01/10/2022"));
        assertThat(lines("card.certificates"))
                .hasSize(3)
                .anyMatch(line -> line.contains("540301AB00C4E793FE"))
                .anyMatch(line -> line.contains("Thu hồi"));
        assertThat(lines("card.section.renewals"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Hoàn tất", "Đã sinh khóa"));
        assertThat(lines("card.contacts")).hasSize(4);
        assertThat(lines("card.notes")).hasSize(2);
        assertThat(lines("card.changes")).as("the first of eleven").hasSize(8);
    }

    @Test
    void showsAllChangesWhenAsked() throws Exception {
        open();

        onEventThread(() -> ((JButton) named("card.changes.more").get(0)).doClick());

        assertThat(lines("card.changes")).hasSize(12);
    }

    @Test
    void anActionThatCannotBeDoneSaysWhy() throws Exception {
        open();
        JButton print = (JButton) named("card.action.printNotice").get(0);
        JButton takeIn = (JButton) named("card.action.takeIn").get(0);

        assertThat(print.isEnabled()).isFalse();
        assertThat(print.getToolTipText()).isEqualTo("Chưa cấp bù lần nào tại đây.");
        assertThat(takeIn.isEnabled()).isTrue();
        assertThat(named("card.action.complaint")).as("no button without a feature").isEmpty();

        onEventThread(takeIn::doClick);

        assertThat(card.done()).containsExactly("takeIn 0312345679");
    }

    @Test
    void aDoubleClickOpensWhatALineIsAboutAndChangesNothing() throws Exception {
        open();

        onEventThread(() -> doubleClick(named("card.section.renewals.line").get(0)));
        assertThat(card.done()).containsExactly("opened");

        onEventThread(() -> doubleClick(named("card.notes.line").get(0)));
        assertThat(card.done()).as("no note is taken back").containsExactly("opened");
    }

    private static void doubleClick(Component line) {
        line.dispatchEvent(
                new MouseEvent(
                        line, MouseEvent.MOUSE_CLICKED, 0, 0, 5, 5, 2, false, MouseEvent.BUTTON1));
    }

    @Test
    void tellsTheFactsOfTheLineWithTheFocus() throws Exception {
        open();

        onEventThread(
                () -> {
                    Component line = named("card.certificates.line").get(0);
                    for (var listener : line.getFocusListeners()) {
                        listener.focusGained(
                                new java.awt.event.FocusEvent(
                                        line, java.awt.event.FocusEvent.FOCUS_GAINED));
                    }
                });

        assertThat(selected).extracting(Fact::value).contains("5403FF2290A1B2C3D4");
    }

    @Test
    void saysWhyThereIsNoCard() throws Exception {
        card.removeFromRegistry();
        open();
        assertThat(text("card.message")).contains(TestCard.TAX_CODE.value());

        card.fail(new IOException("x"));
        open();
        assertThat(named("card.retry")).hasSize(1);
        assertThat(lines("card.contracts")).isEmpty();
    }

    private String text(String name) {
        StringBuilder texts = new StringBuilder();
        named(name).forEach(one -> append(one, texts));
        return texts.toString();
    }

    private static void append(Component component, StringBuilder texts) {
        if (component instanceof JLabel label) {
            texts.append(label.getText()).append(' ');
        } else if (component instanceof javax.swing.text.JTextComponent field) {
            texts.append(field.getText()).append(' ');
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                append(child, texts);
            }
        }
    }

    @Test
    void tellsOnceHowLongItTookToBePainted() throws Exception {
        AtomicLong told = new AtomicLong();
        onEventThread(() -> panel.whenPainted(millis -> told.incrementAndGet()));
        onEventThread(() -> Gallery.render(panel, "card-reading", 1366, 678));
        assertThat(told).as("there is no card yet").hasValue(0);

        open();
        onEventThread(() -> Gallery.render(panel, "card-panel", 1366, 678));
        onEventThread(() -> Gallery.render(panel, "card-panel", 1366, 678));

        assertThat(told).hasValue(1);
    }
}
