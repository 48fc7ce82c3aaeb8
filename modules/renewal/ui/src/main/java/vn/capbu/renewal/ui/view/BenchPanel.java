package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Refresher;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.model.PinCommands;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.CardText;
import vn.capbu.renewal.ui.text.DetailsText;

/** The bench: header, cards, details; or a page that says why there are none. Event dispatch thread only. */
public final class BenchPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final String BENCH = "bench";
    private static final String OPENING = "opening";
    private static final String FAILED = "failed";
    private static final String NO_MODULE = "noModule";
    private static final String NO_TOKEN = "noToken";

    private final transient BenchModel model;
    private final transient BenchActions actions;
    private final BenchHeader header;
    private final RunStrip strip;
    private final BenchBanner banner;
    private final TokenList list;
    private final DetailsPane details;
    private final CardLayout pages = new CardLayout();
    private final JPanel root = new JPanel(pages);
    private final JPanel middle = new JPanel(new CardLayout());
    private final MessagePage opening = new MessagePage("bench.opening");
    private final MessagePage failed;
    private final MessagePage noModule;
    private final MessagePage noToken = new MessagePage("bench.noToken");

    /**
     * A panel on a model.
     *
     * @param pins what a supervisor does about the PIN of the selected token
     * @param stories asks for the story of a token in the background, and calls back on the event dispatch thread, perhaps
     *     more than once
     */
    public BenchPanel(
            BenchModel model,
            BenchCommands commands,
            PinCommands pins,
            Formats formats,
            BiConsumer<TokenRow, Consumer<TokenStory>> stories) {
        super(new BorderLayout());
        this.model = model;
        this.actions = new BenchActions(model, commands);
        header = new BenchHeader(model, commands, actions, formats);
        strip = new RunStrip(model, actions, formats);
        banner = new BenchBanner(model, actions);
        list = new TokenList(model, new CardText(formats));
        details = new DetailsPane(model, commands, pins, new DetailsText(formats), stories);
        failed = new MessagePage("bench.failed", retry(commands));
        JButton addModule = actions.button(BenchCommand.ADD_MODULE);
        addModule.setName("bench.noModule.addModule");
        noModule = new MessagePage("bench.noModule", addModule);
        setName("bench");
        layOut();
        bindKeys();
        model.addListener(new Refresher(this::refresh)::soon);
        refresh();
    }

    @Messages("BenchPanel.retry=&Try again")
    private static JButton retry(BenchCommands commands) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.BenchPanel_retry());
        button.setName("bench.retry");
        button.addActionListener(event -> commands.open());
        return button;
    }

    private void layOut() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        list.fitInto(scroll.getViewport());
        middle.add(scroll, BENCH);
        middle.add(noModule, NO_MODULE);
        middle.add(noToken, NO_TOKEN);
        JPanel top = new JPanel(new BorderLayout());
        top.add(header, BorderLayout.PAGE_START);
        top.add(banner, BorderLayout.CENTER);
        JPanel cards = new JPanel(new BorderLayout());
        cards.setBorder(BorderFactory.createEmptyBorder(0, 8, 4, 0));
        cards.add(middle, BorderLayout.CENTER);
        JPanel side = new JPanel(new BorderLayout());
        side.add(strip, BorderLayout.PAGE_START);
        side.add(details, BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, cards, side);
        split.setName("bench.split");
        split.setResizeWeight(1);
        split.setBorder(BorderFactory.createEmptyBorder());
        split.setContinuousLayout(true);
        JPanel bench = new JPanel(new BorderLayout());
        bench.add(top, BorderLayout.PAGE_START);
        bench.add(split, BorderLayout.CENTER);
        root.add(opening, OPENING);
        root.add(failed, FAILED);
        root.add(bench, BENCH);
        add(root, BorderLayout.CENTER);
    }

    private void bindKeys() {
        actions.bind(this, "F5", BenchCommand.RESCAN);
        actions.bind(this, "ctrl ENTER", BenchCommand.RENEW_ALL);
        actions.bind(this, "ctrl shift ENTER", BenchCommand.RENEW_SELECTED);
        actions.bind(this, "ESCAPE", BenchCommand.STOP);
        actions.bind(this, "F8", BenchCommand.PAUSE);
        actions.bind(this, "F9", BenchCommand.RETRY);
        actions.bind(this, "F7", BenchCommand.OPEN_CASE);
        actions.bind(this, "ctrl Z", BenchCommand.PUT_BACK);
        actions.bind(list, "DELETE", BenchCommand.SKIP);
        actions.bind(list, "ENTER", BenchCommand.ENTER_PINS);
        actions.bind(list, "ctrl shift V", BenchCommand.PASTE_PINS);
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return list.requestFocusInWindow();
    }

    /** Moves the clocks on: called each second. */
    public void tick() {
        list.tick();
        strip.tick();
    }

    private void refresh() {
        DeskState state = model.state();
        if (state instanceof DeskState.Opening) {
            showOpening();
        } else if (state instanceof DeskState.Failed failure) {
            showFailure(BenchErrors.explain(failure.cause()));
        } else {
            showBench();
        }
        actions.refresh();
    }

    @Messages({
        "BenchPanel.opening=Opening…",
        "BenchPanel.openingText=The data directory and its database are being opened."
    })
    private void showOpening() {
        opening.show(Bundle.BenchPanel_opening(), Bundle.BenchPanel_openingText());
        pages.show(root, OPENING);
    }

    @Messages("BenchPanel.failed=The bench can't be opened")
    private void showFailure(ErrorText error) {
        failed.show(
                Bundle.BenchPanel_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
        pages.show(root, FAILED);
    }

    private void showBench() {
        header.refresh();
        strip.refresh();
        banner.refresh();
        list.refresh();
        details.refresh();
        ((CardLayout) middle.getLayout()).show(middle, middlePage());
        pages.show(root, BENCH);
    }

    @Messages({
        "BenchPanel.noModule=No PKCS#11 module yet",
        "BenchPanel.noModuleText=A module is the vendor's library through which tokens are reached: a .dll or .so file that"
                + " its driver installs. Add one for each device version that lies on the desk.",
        "BenchPanel.noModuleAsk=A module is the vendor's library through which tokens are reached. An administrator adds one for"
                + " each device version that lies on the desk.",
        "BenchPanel.reading=Looking at the tokens…",
        "BenchPanel.readingText=Every slot of every module is read; no PIN is needed for that.",
        "BenchPanel.notRead=The tokens can't be judged",
        "# {0} - what happened",
        "# {1} - what is safe",
        "# {2} - what to do",
        "BenchPanel.notReadText={0} {1} capbu tries again by itself every few seconds. {2}",
        "BenchPanel.noToken=No token is plugged in",
        "BenchPanel.noTokenText=Plug tokens in, as many as you like: each appears here by itself within a second or two."
    })
    private String middlePage() {
        RuntimeException failure = model.failure();
        if (!model.isRead() && failure != null) {
            ErrorText error = BenchErrors.explain(failure);
            noToken.show(
                    Bundle.BenchPanel_notRead(),
                    Bundle.BenchPanel_notReadText(
                            error.whatHappened(), error.whatIsSafe(), error.whatToDo()));
            return NO_TOKEN;
        }
        if (!model.isRead()) {
            noToken.show(Bundle.BenchPanel_reading(), Bundle.BenchPanel_readingText());
            return NO_TOKEN;
        }
        if (!model.rows().isEmpty()) {
            return BENCH;
        }
        if (model.reading().modules() == 0) {
            noModule.show(
                    Bundle.BenchPanel_noModule(),
                    model.obstacle(BenchCommand.ADD_MODULE).isEmpty()
                            ? Bundle.BenchPanel_noModuleText()
                            : Bundle.BenchPanel_noModuleAsk());
            return NO_MODULE;
        }
        noToken.show(Bundle.BenchPanel_noToken(), Bundle.BenchPanel_noTokenText());
        return NO_TOKEN;
    }
}
