package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.RowFilter;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.ModuleText;

/** What keeps the bench as a whole from working, with the command that mends it. */
final class BenchBanner extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Color FILL = new Color(0xFFF4D6);
    private static final Color EDGE = new Color(0xE0B23C);
    private static final Color INK = new Color(0x3F3000);

    private final transient BenchModel model;
    private final JTextArea text = new JTextArea();
    private final JButton rescan;
    private final JButton createCampaign;
    private final JButton look = new JButton();
    private final JButton goOn;

    @Messages("BenchBanner.look=Show them")
    BenchBanner(BenchModel model, BenchActions actions) {
        super(new BorderLayout(12, 0));
        this.model = model;
        rescan = named(actions.shownByItsPlace(BenchCommand.RESCAN), "bench.banner.rescan");
        createCampaign =
                named(
                        actions.shownByItsPlace(BenchCommand.CREATE_CAMPAIGN),
                        "bench.banner.createCampaign");
        goOn = named(actions.shownByItsPlace(BenchCommand.CONTINUE), "bench.banner.continue");
        look.setText(Bundle.BenchBanner_look());
        look.setName("bench.banner.look");
        look.addActionListener(event -> model.setFilter(RowFilter.ATTENTION));
        setName("bench.banner");
        setBackground(FILL);
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createEmptyBorder(2, 12, 4, 12),
                        BorderFactory.createCompoundBorder(
                                BorderFactory.createLineBorder(EDGE),
                                BorderFactory.createEmptyBorder(5, 10, 5, 6))));
        text.setName("bench.banner.text");
        text.setFont(new JLabel().getFont());
        text.setForeground(INK);
        text.setOpaque(false);
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        JPanel buttons = new JPanel();
        buttons.setOpaque(false);
        buttons.add(createCampaign);
        buttons.add(rescan);
        buttons.add(look);
        buttons.add(goOn);
        add(text, BorderLayout.CENTER);
        add(buttons, BorderLayout.LINE_END);
        setOpaque(false);
    }

    private static JButton named(JButton button, String name) {
        button.setName(name);
        return button;
    }

    @Override
    protected void paintComponent(java.awt.Graphics g) {
        g.setColor(FILL);
        g.fillRect(12, 2, getWidth() - 24, getHeight() - 6);
    }

    /** Shows the most important problem, or nothing. */
    void refresh() {
        String message = message();
        setVisible(message != null);
        text.setText(message == null ? "" : message);
        boolean modules = !unread().isEmpty();
        rescan.setVisible(modules);
        createCampaign.setVisible(!modules && lacksCertificates() && mayCreate());
        boolean left = message != null && message.equals(leftFromBefore());
        look.setVisible(left && model.filter() != RowFilter.ATTENTION);
        goOn.setVisible(left && model.obstacle(BenchCommand.CONTINUE).isEmpty());
    }

    private boolean mayCreate() {
        return model.obstacle(BenchCommand.CREATE_CAMPAIGN).isEmpty();
    }

    private boolean lacksCertificates() {
        return !model.campaign().map(Campaign::isReady).orElse(false);
    }

    @Messages({
        "# {0} - what happened",
        "BenchBanner.notRead=The tokens can''t be judged now: what stands below is of before. {0} capbu tries again by itself"
                + " every few seconds.",
        "BenchBanner.noCertificates=This campaign has no CA certificates yet, so nothing can be judged or renewed. Create a"
                + " campaign with the old and the new CA certificate.",
        "BenchBanner.noCertificatesAsk=This campaign has no CA certificates yet, so nothing can be judged or renewed. An"
                + " administrator creates a campaign with the old and the new CA certificate.",
        "BenchBanner.noRegistry=None of these tokens is in the registry. Was it imported? On the command line: capbu"
                + " subscribers import FILE; then press F5."
    })
    private @Nullable String message() {
        RuntimeException failure = model.failure();
        if (failure != null && model.isRead() && !isSaidByWindow(failure)) {
            return Bundle.BenchBanner_notRead(BenchErrors.explain(failure).whatHappened());
        }
        String unread = unread();
        if (!unread.isEmpty()) {
            return unread;
        }
        if (lacksCertificates()) {
            return mayCreate()
                    ? Bundle.BenchBanner_noCertificates()
                    : Bundle.BenchBanner_noCertificatesAsk();
        }
        if (knowsNobody()) {
            return Bundle.BenchBanner_noRegistry();
        }
        String left = leftFromBefore();
        var notices = model.reading().readerNotices();
        return left != null || notices.isEmpty()
                ? left
                : notices.stream().map(ModuleText::readers).collect(Collectors.joining("\n"));
    }

    /** Every window says by itself that the server is away. */
    private static boolean isSaidByWindow(RuntimeException failure) {
        return failure instanceof StorageException storage
                && storage.reason() == StorageException.Reason.UNREACHABLE;
    }

    /** What is there and isn't on the bench: modules that can't be read, tokens that can't be told from others. */
    private String unread() {
        return Stream.concat(
                        model.reading().failedModules().stream().map(ModuleText::problem),
                        Stream.of(ModuleText.ambiguous(model.reading().ambiguous())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Messages({
        "# {0} - unfinished renewals",
        "# {1} - of them on tokens that are plugged in",
        "# {2} - of them on tokens that aren''t",
        "BenchBanner.left={0} renewals are unfinished from before: {1} on tokens that are plugged in, {2} on tokens that"
                + " aren''t. Select a token: its details say what happened, what is safe, and the next step."
    })
    private @Nullable String leftFromBefore() {
        List<TokenRow> left = model.leftFromBefore();
        if (left.isEmpty() || model.isRunning()) {
            return null;
        }
        long present = left.stream().filter(TokenRow::isPresent).count();
        return Bundle.BenchBanner_left(left.size(), present, left.size() - present);
    }

    private boolean knowsNobody() {
        List<TokenRow> present = model.rows().stream().filter(TokenRow::isPresent).toList();
        return !present.isEmpty()
                && present.stream()
                        .allMatch(
                                row ->
                                        row.eligibility()
                                                .filter(it -> it == Eligibility.UNKNOWN_SUBSCRIBER)
                                                .isPresent());
    }
}
