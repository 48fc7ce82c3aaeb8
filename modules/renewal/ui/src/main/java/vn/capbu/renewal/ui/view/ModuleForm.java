package vn.capbu.renewal.ui.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.renewal.TokenModule;

/** The fields of a PKCS#11 module. */
final class ModuleForm implements FormContent {

    private static final int MOST_TRIES = 15;

    private final FormGrid grid = new FormGrid();
    private final JTextField name;
    private final JTextField library;
    private final JTextField deviceVersion;
    private final JTextField environment;
    private final JSpinner pinTries =
            new JSpinner(
                    new SpinnerNumberModel(TokenModule.DEFAULT_PIN_TRY_LIMIT, 2, MOST_TRIES, 1));

    @Messages({
        "ModuleForm.name=&Name:",
        "ModuleForm.library=&Library (.dll, .so):",
        "ModuleForm.deviceVersion=Device &version:",
        "ModuleForm.pinTries=PIN &tries until locked:",
        "ModuleForm.environment=&Environment:",
        "ModuleForm.environmentHint=Rarely needed: NAME=value, several separated by semicolons."
    })
    ModuleForm() {
        name = grid.text(Bundle.ModuleForm_name(), "bench.module.name", "");
        library = grid.file(Bundle.ModuleForm_library(), "bench.module.library");
        deviceVersion =
                grid.text(Bundle.ModuleForm_deviceVersion(), "bench.module.deviceVersion", "");
        pinTries.setName("bench.module.pinTries");
        grid.row(Bundle.ModuleForm_pinTries(), pinTries, pinTries);
        environment = grid.text(Bundle.ModuleForm_environment(), "bench.module.environment", "");
        grid.note(Bundle.ModuleForm_environmentHint());
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
        return !name.getText().isBlank()
                && !library.getText().isBlank()
                && variables(environment.getText()) != null;
    }

    @Override
    public void onChange(Runnable listener) {
        grid.onChange(listener);
    }

    TokenModule module() {
        Map<String, String> variables = variables(environment.getText());
        return new TokenModule(
                name.getText().strip(),
                library.getText().strip(),
                deviceVersion.getText().strip(),
                variables == null ? Map.of() : variables,
                ((Number) pinTries.getValue()).intValue(),
                null,
                TokenModule.Isolation.PROCESS_PER_TOKEN);
    }

    /** Reads NAME=value;NAME=value; null when it isn't that. */
    static @org.jspecify.annotations.Nullable Map<String, String> variables(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                variables.put(
                        part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                return null;
            }
        }
        return variables;
    }
}
