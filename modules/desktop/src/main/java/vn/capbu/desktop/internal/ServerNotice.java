package vn.capbu.desktop.internal;

import java.awt.BorderLayout;
import java.awt.Color;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Formats;

/**
 * Says at the top of every window that the database server can't be reached, for as long as that lasts. Windows have a BorderLayout whose
 * top is free. Event dispatch thread only.
 */
final class ServerNotice {

    private static final Color FILL = new Color(0xFBE3E1);
    private static final Color INK = new Color(0x8C1D18);

    private final Clock clock;
    private final Formats formats;
    private final Supplier<? extends Collection<? extends JComponent>> windows;
    private final Map<JComponent, JComponent> strips = new LinkedHashMap<>();
    private @Nullable Instant since;

    /**
     * @param windows those that are open
     */
    ServerNotice(
            Clock clock,
            Formats formats,
            Supplier<? extends Collection<? extends JComponent>> windows) {
        this.clock = clock;
        this.formats = formats;
        this.windows = windows;
    }

    /** Watches the console's server, and windows that open. */
    static void watch(ConsoleWorkspace console) {
        TopComponent.Registry registry = TopComponent.getRegistry();
        ServerNotice notice =
                new ServerNotice(Clock.systemUTC(), Formats.ofConsole(), registry::getOpened);
        console.onReach(notice::reached);
        registry.addPropertyChangeListener(
                event -> {
                    if (TopComponent.Registry.PROP_OPENED.equals(event.getPropertyName())) {
                        notice.refresh();
                    }
                });
    }

    /** The server is reached, or isn't; always wants to be told more. */
    boolean reached(boolean now) {
        if (now) {
            since = null;
        } else if (since == null) {
            since = clock.instant();
        }
        refresh();
        return true;
    }

    /** Brings what windows say up to date. */
    void refresh() {
        Instant from = since;
        Set<? extends JComponent> open = Set.copyOf(windows.get());
        strips.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = from == null || !open.contains(entry.getKey());
                            if (gone) {
                                entry.getKey().remove(entry.getValue());
                                entry.getKey().revalidate();
                            }
                            return gone;
                        });
        if (from != null) {
            for (JComponent window : open) {
                strips.computeIfAbsent(window, one -> put(one, from));
            }
        }
    }

    private JComponent put(JComponent window, Instant from) {
        JComponent strip = strip(from);
        window.add(strip, BorderLayout.PAGE_START);
        window.revalidate();
        return strip;
    }

    @Messages({
        "# {0} - time",
        "ServerNotice.away=The database server hasn''t been reached since {0}; what is shown is of before. Renewals that were sent are"
                + " still finished and kept on this machine; nothing new can begin. capbu connects again by itself."
    })
    private JComponent strip(Instant from) {
        JTextArea text = new JTextArea(Bundle.ServerNotice_away(formats.timeOfDay(from)));
        text.setName("server.away");
        text.setFont(new JLabel().getFont());
        text.setForeground(INK);
        text.setBackground(FILL);
        text.setBorder(BorderFactory.createEmptyBorder(6, 16, 6, 16));
        text.setEditable(false);
        text.setFocusable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        return text;
    }
}
