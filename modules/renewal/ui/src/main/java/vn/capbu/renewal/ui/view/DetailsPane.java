package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.PinCommands;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;
import vn.capbu.renewal.ui.text.DetailsText;
import vn.capbu.renewal.ui.text.RecoveryText;

/** All that is known of the selected token; its text can be selected and copied. */
final class DetailsPane extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 305;

    private final transient BenchModel model;
    private final transient DetailsText texts;
    private final HtmlPage page = new HtmlPage("bench.details");
    private final transient BenchCommands commands;
    private final transient PinCommands pins;
    private final transient BiConsumer<TokenRow, Consumer<TokenStory>> stories;
    private final JButton step = new JButton();
    private final JPanel steps = new JPanel(new BorderLayout());
    private transient @Nullable RenewalDiagnosis diagnosis;
    private transient @Nullable TokenRow shown;

    /**
     * @param stories asks for the story of a token in the background, and calls back on the event dispatch thread
     */
    DetailsPane(
            BenchModel model,
            BenchCommands commands,
            PinCommands pins,
            DetailsText texts,
            BiConsumer<TokenRow, Consumer<TokenStory>> stories) {
        super(new BorderLayout());
        this.model = model;
        this.texts = texts;
        this.commands = commands;
        this.pins = pins;
        this.stories = stories;
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, BorderLayout.CENTER);
        step.setName("bench.details.step");
        step.addActionListener(event -> takeStep());
        steps.setBorder(BorderFactory.createEmptyBorder(4, 10, 8, 10));
        steps.add(step, BorderLayout.CENTER);
        steps.setVisible(false);
        add(steps, BorderLayout.PAGE_END);
        setPreferredSize(new Dimension(WIDTH, 0));
        setMinimumSize(new Dimension(WIDTH / 2, 0));
    }

    /** Shows the selected token; with several selected, the first. */
    @Messages("DetailsPane.none=Select a token to see its certificates, rules and steps.")
    void refresh() {
        TokenRow row = model.selectedRows().stream().findFirst().orElse(null);
        if (row == null) {
            shown = null;
            offer(null, null);
            put("<html><body><p class='small'>" + Bundle.DetailsPane_none() + "</p></body></html>");
        } else if (!row.equals(shown)) {
            boolean same = shown != null && shown.serial().equals(row.serial());
            shown = row;
            if (!same) {
                offer(null, null);
                put(texts.html(row, model.campaign(), TokenStory.NONE));
            }
            stories.accept(row, story -> show(row, story));
        }
    }

    private void show(TokenRow row, TokenStory story) {
        if (row.equals(shown)) {
            put(texts.html(row, model.campaign(), story));
            offer(row, story.diagnosis());
        }
    }

    /** Offers the one next step of an unfinished renewal. */
    private void offer(@Nullable TokenRow row, @Nullable RenewalDiagnosis found) {
        diagnosis = found;
        String text =
                row == null || found == null || row.isBusy()
                        ? null
                        : RecoveryText.button(found.next());
        steps.setVisible(text != null);
        step.setText(text);
    }

    private void takeStep() {
        RenewalDiagnosis found = diagnosis;
        if (found == null) {
            return;
        }
        switch (found.next()) {
            case ASK_SUPERVISOR, HAVE_REVOKED -> commands.run(BenchCommand.DECIDE);
            case ABANDON -> commands.run(BenchCommand.ABANDON);
            case ENTER_PIN,
                    CONTINUE,
                    CHECK_NETWORK,
                    CHECK_AUTHORITY,
                    CHECK_MODULE,
                    FREE_DISK,
                    MAKE_ROOM ->
                    commands.goOnWith(found.renewal().plan().token());
            case UNLOCK_PIN -> pins.unlock();
            case UNBLOCK_PIN -> pins.unblock();
            case PLUG_IN -> {}
        }
    }

    private void put(String next) {
        page.put(next);
    }
}
