package vn.capbu.renewal.ui.view;

import java.awt.FlowLayout;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.model.ModuleFields;

/** The fields of a PKCS#11 module: in the dialog that adds one, and in Options. */
public final class ModuleForm implements FormContent {

    private static final int MOST_TRIES = 99;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_TOKENS = 256;

    private final FormGrid grid = new FormGrid();
    private final JTextField name;
    private final JTextField library;
    private final JTextField deviceVersion;
    private final JCheckBox enabled;
    private final JSpinner pinTries;
    private final JTextField java;
    private final JTextField environment;
    private final JCheckBox oneAtATime;
    private final JSpinner shortest;
    private final JSpinner longest;
    private final JSpinner maxCertificate;
    private final JSpinner maxTokens;
    private final JCheckBox pinFlagsNotSet;
    private final JCheckBox slotIdsChange;
    private final JCheckBox freeMemoryUnknown;
    private final JTextField notes;
    private final JLabel fault = new JLabel(" ");
    private boolean showing;

    /** An empty form. */
    @Messages({
        "ModuleForm.name=&Name:",
        "ModuleForm.library=&Library (.dll, .so):",
        "ModuleForm.deviceVersion=Device &version:",
        "ModuleForm.enabled=In &use: the bench looks at its tokens",
        "ModuleForm.pinTries=PIN &tries until locked:",
        "ModuleForm.java=&32-bit Java:",
        "ModuleForm.environment=&Environment:",
        "ModuleForm.environmentHint=Rarely needed. Java: only for a 32-bit library. Environment: NAME=value; NAME=value",
        "ModuleForm.oneAtATime=Only &one of its tokens at work at a time",
        "ModuleForm.pinFlags=Its tokens don't tell the PIN tries that are left: never risk a second wrong PIN",
        "ModuleForm.slotIds=Slot numbers change: leave the module alone while one of its tokens is at work",
        "ModuleForm.freeMemory=Free memory is reported wrongly: don't believe it",
        "ModuleForm.notes=N&otes:"
    })
    public ModuleForm() {
        name = grid.text(Bundle.ModuleForm_name(), "bench.module.name", "");
        library = grid.file(Bundle.ModuleForm_library(), "bench.module.library");
        deviceVersion =
                grid.text(Bundle.ModuleForm_deviceVersion(), "bench.module.deviceVersion", "");
        enabled = grid.check(Bundle.ModuleForm_enabled(), "bench.module.enabled");
        pinTries =
                grid.number(
                        "bench.module.pinTries", TokenModule.DEFAULT_PIN_TRY_LIMIT, 2, MOST_TRIES);
        grid.row(Bundle.ModuleForm_pinTries(), atStart(pinTries), pinTries);
        java = grid.file(Bundle.ModuleForm_java(), "bench.module.java");
        environment = grid.text(Bundle.ModuleForm_environment(), "bench.module.environment", "");
        grid.note(Bundle.ModuleForm_environmentHint());
        shortest = grid.number("bench.module.shortest", 0, 0, MOST_SECONDS);
        longest = grid.number("bench.module.longest", 0, 0, MOST_SECONDS);
        maxCertificate = grid.number("bench.module.maxCertificate", 0, 0, MOST_BYTES);
        maxTokens = grid.number("bench.module.maxTokens", 0, 0, MOST_TOKENS);
        addLimits();
        oneAtATime = grid.check(Bundle.ModuleForm_oneAtATime(), "bench.module.oneAtATime");
        pinFlagsNotSet = grid.check(Bundle.ModuleForm_pinFlags(), "bench.module.pinFlagsNotSet");
        slotIdsChange = grid.check(Bundle.ModuleForm_slotIds(), "bench.module.slotIdsChange");
        freeMemoryUnknown =
                grid.check(Bundle.ModuleForm_freeMemory(), "bench.module.freeMemoryUnknown");
        notes = grid.text(Bundle.ModuleForm_notes(), "bench.module.notes", "");
        fault.setName("bench.module.fault");
        grid.row(" ", fault, fault);
        grid.onChange(this::showFault);
        show(ModuleFields.EMPTY);
    }

    @Messages({
        "ModuleForm.usualTime=Usual key &generation:",
        "ModuleForm.to=to",
        "ModuleForm.seconds=seconds (0: unknown)",
        "ModuleForm.maxCertificate=Longest &certificate:",
        "ModuleForm.bytes=bytes (0: no limit)",
        "ModuleForm.maxTokens=Tokens shown at o&nce:",
        "ModuleForm.noLimit=(0: no limit)"
    })
    private void addLimits() {
        JPanel usual = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        usual.add(shortest);
        usual.add(new JLabel(Bundle.ModuleForm_to()));
        usual.add(longest);
        usual.add(new JLabel(Bundle.ModuleForm_seconds()));
        grid.row(Bundle.ModuleForm_usualTime(), usual, shortest);
        grid.row(
                Bundle.ModuleForm_maxCertificate(),
                atStart(maxCertificate, new JLabel(Bundle.ModuleForm_bytes())),
                maxCertificate);
        grid.row(
                Bundle.ModuleForm_maxTokens(),
                atStart(maxTokens, new JLabel(Bundle.ModuleForm_noLimit())),
                maxTokens);
    }

    private static JPanel atStart(JComponent... parts) {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        for (JComponent part : parts) {
            line.add(part);
        }
        return line;
    }

    @Override
    public JComponent component() {
        return grid;
    }

    @Override
    public JComponent firstField() {
        return name;
    }

    @Override
    public boolean complete() {
        return fields().faults().isEmpty();
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(
                () -> {
                    if (!showing) {
                        listener.run();
                    }
                });
    }

    /** Puts values into the fields; nobody is told. */
    public void show(ModuleFields fields) {
        showing = true;
        try {
            put(name, fields.name());
            put(library, fields.library());
            put(deviceVersion, fields.deviceVersion());
            enabled.setSelected(fields.enabled());
            pinTries.setValue(fields.pinTries());
            put(java, fields.java());
            put(environment, fields.environment());
            oneAtATime.setSelected(fields.oneAtATime());
            shortest.setValue(fields.shortest());
            longest.setValue(fields.longest());
            maxCertificate.setValue(fields.maxCertificate());
            maxTokens.setValue(fields.maxTokens());
            pinFlagsNotSet.setSelected(fields.pinFlagsNotSet());
            slotIdsChange.setSelected(fields.slotIdsChange());
            freeMemoryUnknown.setSelected(fields.freeMemoryUnknown());
            put(notes, fields.notes());
        } finally {
            showing = false;
        }
        showFault();
    }

    /** A field that already says so keeps its cursor. */
    private static void put(JTextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
            field.setCaretPosition(0);
        }
    }

    /** What stands in the fields. */
    public ModuleFields fields() {
        return new ModuleFields(
                name.getText(),
                library.getText(),
                deviceVersion.getText(),
                enabled.isSelected(),
                number(pinTries),
                environment.getText(),
                java.getText(),
                oneAtATime.isSelected(),
                number(shortest),
                number(longest),
                number(maxCertificate),
                number(maxTokens),
                pinFlagsNotSet.isSelected(),
                slotIdsChange.isSelected(),
                freeMemoryUnknown.isSelected(),
                notes.getText());
    }

    private static int number(JSpinner spinner) {
        return ((Number) spinner.getValue()).intValue();
    }

    private void showFault() {
        List<ModuleFields.Fault> faults = fields().faults();
        fault.setText(
                faults.isEmpty()
                        ? " "
                        : faults.stream().map(ModuleForm::say).collect(Collectors.joining(" ")));
    }

    @Messages({
        "ModuleForm.nameMissing=The name is missing.",
        "ModuleForm.libraryMissing=The library is missing.",
        "ModuleForm.environmentUnreadable=Environment: NAME=value; NAME=value.",
        "ModuleForm.noRange=Usual key generation: both ends, the shorter one first."
    })
    private static String say(ModuleFields.Fault fault) {
        return switch (fault) {
            case NAME_MISSING -> Bundle.ModuleForm_nameMissing();
            case LIBRARY_MISSING -> Bundle.ModuleForm_libraryMissing();
            case ENVIRONMENT_UNREADABLE -> Bundle.ModuleForm_environmentUnreadable();
            case USUAL_TIME_NO_RANGE -> Bundle.ModuleForm_noRange();
        };
    }
}
