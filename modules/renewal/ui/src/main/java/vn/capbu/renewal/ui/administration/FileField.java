package vn.capbu.renewal.ui.administration;

import java.awt.BorderLayout;
import java.awt.Color;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Keys;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.ui.text.BenchErrors;

/** A file that is looked at as soon as it is chosen: below it stands what it says, or why it can't be used. Event dispatch thread only. */
final class FileField extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 42;
    private static final List<String> ENDINGS = List.of("crt", "cer", "pem", "der", "crl", "p7b");

    /** Looks at a file, in the background. */
    @FunctionalInterface
    interface Look {
        /** What it says, in words. */
        String at(SourceFile file) throws ConfigurationException;
    }

    private final JTextField path = new JTextField(COLUMNS);
    private final JTextArea says = new JTextArea();
    private final JButton browse = new JButton();
    private final transient BackgroundReader reader;
    private final transient Look look;
    private final String kept;
    private transient Runnable listener = () -> {};
    private transient @Nullable SourceFile file;
    private boolean sound = true;

    private record Looked(@Nullable SourceFile file, String says) {}

    /**
     * @param kept what stands there while no file is chosen
     */
    @Messages("FileField.browse=Browse…")
    FileField(String name, String kept, BackgroundReader reader, Look look) {
        super(new BorderLayout(6, 2));
        this.kept = kept;
        this.reader = reader;
        this.look = look;
        path.setName(name);
        says.setName(name + ".says");
        says.setEditable(false);
        says.setOpaque(false);
        says.setRows(3);
        says.setLineWrap(true);
        says.setFont(says.getFont().deriveFont(says.getFont().getSize2D() - 1));
        browse.setText(Bundle.FileField_browse());
        browse.setName(name + ".browse");
        browse.addActionListener(event -> choose());
        add(path, BorderLayout.CENTER);
        add(browse, BorderLayout.LINE_END);
        add(says, BorderLayout.PAGE_END);
        Keys.watch(path, this::typed);
        show(kept, true);
    }

    @Messages({
        "FileField.title=Choose a certificate or CRL",
        "FileField.kind=Certificates and CRLs"
    })
    private void choose() {
        FileChoices.toRead(
                        path.getName(), Bundle.FileField_title(), Bundle.FileField_kind(), ENDINGS)
                .ifPresent(chosen -> path.setText(chosen.toString()));
    }

    /** Looks again, when what it is checked by has changed. */
    void again() {
        if (!path.getText().isBlank()) {
            typed();
        }
    }

    @Messages("FileField.looking=Looking at the file…")
    private void typed() {
        String wanted = path.getText().strip();
        file = null;
        if (wanted.isEmpty()) {
            show(kept, true);
            return;
        }
        show(Bundle.FileField_looking(), false);
        reader.read(
                () -> look(wanted),
                looked -> {
                    if (wanted.equals(path.getText().strip())) {
                        file = looked.file();
                        show(looked.says(), looked.file() != null);
                    }
                });
    }

    private Looked look(String wanted) {
        try {
            SourceFile read = SourceFile.read(Path.of(wanted));
            return new Looked(read, look.at(read));
        } catch (ConfigurationException e) {
            return new Looked(null, BenchErrors.explain(e).whatHappened());
        } catch (InvalidPathException e) {
            return new Looked(null, String.valueOf(e.getMessage()));
        }
    }

    private void show(String text, boolean isSound) {
        sound = isSound;
        says.setText(text);
        Color red = UIManager.getColor("Actions.Red");
        says.setForeground(
                isSound
                        ? UIManager.getColor("Label.foreground")
                        : red == null ? Color.RED.darker() : red);
        listener.run();
    }

    /** Whether nothing was chosen, or what was chosen can be used. */
    boolean isSound() {
        return sound;
    }

    /** The file that was chosen and can be used; empty when there is none. */
    Optional<SourceFile> file() {
        return Optional.ofNullable(file);
    }

    JTextField field() {
        return path;
    }

    void onChange(Runnable told) {
        listener = told;
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        path.setEnabled(enabled);
        browse.setEnabled(enabled);
    }
}
