package vn.capbu.renewal.ui.custody.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.EnumSet;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.Offers;
import vn.capbu.kernel.Right;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;
import vn.capbu.renewal.ui.custody.model.CustodyFilter;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.custody.model.CustodyModel.Page;
import vn.capbu.renewal.ui.custody.text.CustodyDetails;
import vn.capbu.renewal.ui.custody.text.CustodyErrors;
import vn.capbu.renewal.ui.custody.text.ReturnText;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.view.HtmlPage;

/** The custody window: the list, the form of a drop-off, the form of a return. Event dispatch thread only. */
public final class CustodyPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int DETAILS_WIDTH = 320;
    private static final String MESSAGE = "message";
    private static final String TABLE = "table";

    private final transient CustodyModel model;
    private final transient CustodyDetails detailsText;
    private final transient CustodyActions actions;
    private final CustodyHeader header;
    private final CustodyTable table;
    private final HtmlPage details = new HtmlPage("custody.details");
    private final CardLayout pages = new CardLayout();
    private final JPanel root = new JPanel(pages);
    private final JPanel middle = new JPanel(new CardLayout());
    private final MessagePage empty = new MessagePage("custody.empty");
    private final MessagePage failed;
    private final DropOffPage dropOff;
    private final ReturnPage returning;
    private Page shown = Page.LIST;

    /** A panel on a model. */
    public CustodyPanel(CustodyModel model, CustodyCommands commands, Formats formats) {
        super(new BorderLayout());
        this.model = model;
        this.detailsText = new CustodyDetails(formats);
        actions = new CustodyActions(commands);
        table = new CustodyTable(model, commands, formats);
        header = new CustodyHeader(model, commands, actions, formats, table::selectNext);
        dropOff = new DropOffPage(model, commands);
        returning = new ReturnPage(model, commands, new ReturnText(formats));
        failed = new MessagePage("custody.failed", retry(commands));
        setName("custody");
        root.add(listPage(), Page.LIST.name());
        root.add(dropOff, Page.RECEIVE.name());
        root.add(returning, Page.RETURN.name());
        root.add(failed, MESSAGE);
        add(root, BorderLayout.CENTER);
        model.addListener(this::refresh);
        refresh();
    }

    @Messages("CustodyPanel.retry=&Try again")
    private static JButton retry(CustodyCommands commands) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.CustodyPanel_retry());
        button.setName("custody.retry");
        button.addActionListener(event -> commands.open());
        return button;
    }

    private JComponent listPage() {
        JScrollPane scroll = new JScrollPane(table);
        middle.add(scroll, TABLE);
        middle.add(empty, MESSAGE);
        JScrollPane side = new JScrollPane(details);
        side.setBorder(BorderFactory.createEmptyBorder());
        side.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        side.setPreferredSize(new Dimension(DETAILS_WIDTH, 0));
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, middle, side);
        split.setName("custody.split");
        split.setResizeWeight(1);
        split.setBorder(BorderFactory.createEmptyBorder());
        JPanel list = new JPanel(new BorderLayout());
        list.add(header, BorderLayout.PAGE_START);
        list.add(split, BorderLayout.CENTER);
        for (CustodyCommand command : EnumSet.allOf(CustodyCommand.class)) {
            actions.bind(list, command);
        }
        Keys.bind(list, "F3", header::focusSearch);
        return list;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        switch (model.page()) {
            case LIST -> header.focusSearch();
            case RECEIVE -> dropOff.focus();
            case RETURN -> returning.focus();
        }
        return true;
    }

    private void refresh() {
        if (model.state() instanceof DeskState.Failed failure) {
            showFailure(CustodyErrors.explain(failure.cause()));
            return;
        }
        header.refresh();
        table.refresh();
        actions.refresh();
        details.put(detailsText.html(model));
        dropOff.openedWith(model.catalogues());
        returning.refresh();
        showMiddle();
        pages.show(root, model.page().name());
        if (model.page() != shown) {
            shown = model.page();
            requestFocusInWindow();
        }
    }

    @Messages("CustodyPanel.failed=The tokens in custody can't be read")
    private void showFailure(ErrorText error) {
        failed.show(
                Bundle.CustodyPanel_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
        pages.show(root, MESSAGE);
    }

    @Messages({
        "CustodyPanel.reading=Looking at the shelves…",
        "CustodyPanel.readingText=The tokens in custody are being read.",
        "CustodyPanel.empty=No token in custody",
        "CustodyPanel.emptyText=Press Ctrl+N when a customer brings tokens: scan them, note who brought them, and let the"
                + " customer sign the slip.",
        "CustodyPanel.emptyToLook=Tokens that the service desk takes in are listed here.",
        "CustodyPanel.notFound=Nothing found",
        "CustodyPanel.notFoundText=No token fits the search and the filter. Empty the search, or choose another filter."
    })
    private void showMiddle() {
        boolean rows = !model.view().rows().isEmpty();
        if (!model.isRead()) {
            empty.show(Bundle.CustodyPanel_reading(), Bundle.CustodyPanel_readingText());
        } else if (model.filter() == CustodyFilter.IN_CUSTODY && model.text().isBlank()) {
            empty.show(
                    Bundle.CustodyPanel_empty(),
                    Offers.may(Right.KEEP_TOKENS)
                            ? Bundle.CustodyPanel_emptyText()
                            : Bundle.CustodyPanel_emptyToLook());
        } else {
            empty.show(Bundle.CustodyPanel_notFound(), Bundle.CustodyPanel_notFoundText());
        }
        ((CardLayout) middle.getLayout()).show(middle, rows ? TABLE : MESSAGE);
    }
}
