package vn.capbu.subscribers.ui;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.nodes.Node;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.WindowModes;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardCommands;
import vn.capbu.subscribers.ui.model.CardModel;
import vn.capbu.subscribers.ui.view.CardPanel;

/** The card of one subscriber; several are tabs beside each other, and those that are open come back after a restart. */
@TopComponent.Description(
        preferredID = SubscriberTopComponent.ID,
        iconBase = "vn/capbu/subscribers/ui/card.png",
        persistenceType = TopComponent.PERSISTENCE_ONLY_OPENED)
@ConvertAsProperties(dtd = "-//vn.capbu.subscribers.ui//Subscriber//EN", autostore = false)
public final class SubscriberTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "SubscriberTopComponent";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SubscriberTopComponent.class.getName());
    private static final String TAX_CODE = "taxCode";
    private static final int NAME_LENGTH = 30;

    private @Nullable TaxCode taxCode;
    private transient @Nullable CardPanel panel;
    private transient @Nullable CardCommands commands;

    /** For the window manager, which tells whose card it is by {@link #readProperties}. */
    public SubscriberTopComponent() {
        setLayout(new BorderLayout());
        setActivatedNodes(new Node[0]);
    }

    private void show(TaxCode whose) {
        taxCode = whose;
        SubscribersWiring wiring = SubscribersWiring.ofConsole();
        CardModel model = new CardModel(whose);
        commands = wiring.createCardCommands(model);
        CardPanel made =
                wiring.createCardPanel(
                        model,
                        commands,
                        facts -> setActivatedNodes(FactsNode.of(getName(), facts)));
        made.whenPainted(
                millis -> LOG.log(Level.INFO, "a subscriber card was shown after {0} ms", millis));
        panel = made;
        setName(whose.value());
        model.addListener(() -> model.card().ifPresent(this::name));
        removeAll();
        add(made, BorderLayout.CENTER);
    }

    private void name(SubscriberCard card) {
        String whole = card.subscriber().name();
        setName(
                whole.length() <= NAME_LENGTH
                        ? whole
                        : whole.substring(0, NAME_LENGTH - 1).stripTrailing() + "…");
        setToolTipText(whole + " · " + card.subscriber().taxCode());
    }

    @Override
    protected void componentOpened() {
        read();
    }

    @Override
    protected void componentActivated() {
        read();
        if (panel != null) {
            panel.requestFocusInWindow();
        }
    }

    private void read() {
        if (commands != null) {
            commands.read();
        }
    }

    /** For the platform: what is kept across a restart. */
    void writeProperties(Properties kept) {
        kept.setProperty("version", "1");
        if (taxCode != null) {
            kept.setProperty(TAX_CODE, taxCode.value());
        }
    }

    /** For the platform. */
    void readProperties(Properties kept) {
        try {
            show(TaxCode.parse(kept.getProperty(TAX_CODE, "")));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.INFO, "a card that was open can't be shown again", e);
        }
    }

    @Override
    @Messages("SubscriberTopComponent.name=Subscriber")
    public String getDisplayName() {
        String name = getName();
        return name == null ? Bundle.SubscriberTopComponent_name() : name;
    }

    /** Opens the card of a subscriber, or brings up the one that is open. */
    static void bringUp(TaxCode whose) {
        SubscriberTopComponent window =
                opened(whose)
                        .orElseGet(
                                () -> {
                                    SubscriberTopComponent made = new SubscriberTopComponent();
                                    made.show(whose);
                                    return made;
                                });
        Mode centre = WindowManager.getDefault().findMode(WindowModes.CENTRE);
        if (centre != null && !window.isOpened()) {
            centre.dockInto(window);
        }
        window.open();
        window.requestActive();
    }

    private static Optional<SubscriberTopComponent> opened(TaxCode whose) {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(SubscriberTopComponent.class::isInstance)
                .map(SubscriberTopComponent.class::cast)
                .filter(it -> whose.equals(it.taxCode))
                .findFirst();
    }
}
