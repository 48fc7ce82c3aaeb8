package vn.capbu.renewal.ui.options;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.FoundModule;
import vn.capbu.renewal.LibraryHeader.Fit;

/** The libraries that were found, to choose from. */
final class FindModulesForm implements FormContent {

    private static final Dimension SIZE = new Dimension(760, 340);

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JList<FoundModule> list;

    @Messages({
        "FindModulesForm.hint=Choose the modules to add; Ctrl or Shift chooses several.",
        "FindModulesForm.none=No library of a known vendor is installed in the usual places. Install the vendor's driver, or add the"
                + " module by its file.",
        "FindModulesForm.cut=There are more files than could be looked at; something may have been missed.",
        "# {0} - edition",
        "FindModulesForm.edition=List of known modules: edition {0}"
    })
    FindModulesForm(FindKnownModules.Result found) {
        list = new JList<>(found.modules().toArray(FoundModule[]::new));
        list.setName("options.found.list");
        list.setCellRenderer(new Row());
        panel.setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        panel.add(
                new JLabel(
                        found.modules().isEmpty()
                                ? Bundle.FindModulesForm_none()
                                : Bundle.FindModulesForm_hint()),
                BorderLayout.PAGE_START);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setPreferredSize(SIZE);
        panel.add(scroll, BorderLayout.CENTER);
        JLabel edition =
                new JLabel(
                        found.cut()
                                ? Bundle.FindModulesForm_cut()
                                : Bundle.FindModulesForm_edition(found.edition()));
        edition.setEnabled(false);
        panel.add(edition, BorderLayout.PAGE_END);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return list;
    }

    @Override
    public boolean complete() {
        return !chosen().isEmpty();
    }

    @Override
    public void onChange(Runnable listener) {
        list.addListSelectionListener(event -> listener.run());
    }

    /** Those that aren't configured yet. */
    List<FoundModule> chosen() {
        return list.getSelectedValuesList().stream()
                .filter(found -> found.configuredAs() == null)
                .toList();
    }

    /** Two lines: what it is and how it fits, and where it is. */
    @Messages({
        "FindModulesForm.fits=can be loaded",
        "# {0} - program",
        "FindModulesForm.java=32 bits: goes with {0}",
        "FindModulesForm.noJava=32 bits: install a 32-bit Java 17 or later (Eclipse Temurin x86, Azul Zulu, BellSoft Liberica)",
        "FindModulesForm.otherProcessor=for another processor",
        "FindModulesForm.otherSystem=for another operating system",
        "FindModulesForm.noLibrary=no library",
        "# {0} - name of the module",
        "FindModulesForm.configured=already there as {0}"
    })
    private static final class Row extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> owner, Object value, int index, boolean isSelected, boolean hasFocus) {
            FoundModule found = (FoundModule) value;
            super.getListCellRendererComponent(owner, "", index, isSelected, hasFocus);
            String bits =
                    found.header().architectures().stream()
                            .map(it -> it.bits() + " bit")
                            .distinct()
                            .collect(Collectors.joining("/"));
            String head =
                    found.known().family()
                            + " ("
                            + found.known().vendor()
                            + ") · "
                            + bits
                            + " · "
                            + state(found);
            String note = found.known().note(Locale.getDefault().getLanguage());
            setText(
                    "<html><b>"
                            + escape(head)
                            + "</b><br>"
                            + escape(found.library().toString())
                            + (note.isEmpty()
                                    ? ""
                                    : "<br><div style='width:520px'>" + escape(note) + "</div>")
                            + "</html>");
            getAccessibleContext().setAccessibleName(head + " " + found.library());
            setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
            setEnabled(found.configuredAs() == null);
            return this;
        }

        private static String state(FoundModule found) {
            if (found.configuredAs() != null) {
                return Bundle.FindModulesForm_configured(found.configuredAs());
            }
            if (found.fit() == Fit.NEEDS_32_BIT_JAVA && found.java() != null) {
                return Bundle.FindModulesForm_java(found.java());
            }
            return switch (found.fit()) {
                case FITS -> Bundle.FindModulesForm_fits();
                case NEEDS_32_BIT_JAVA -> Bundle.FindModulesForm_noJava();
                case OTHER_PROCESSOR -> Bundle.FindModulesForm_otherProcessor();
                case OTHER_SYSTEM -> Bundle.FindModulesForm_otherSystem();
                case NO_LIBRARY -> Bundle.FindModulesForm_noLibrary();
            };
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
