package vn.capbu.renewal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.TokenModule;

/** How many slots OpenSC shows by its configuration file (opensc.conf(5): max_virtual_slots), where an administrator set it. */
public final class OpenScSlots {

    private static final String VARIABLE = "OPENSC_CONF";
    private static final Path USUAL = Path.of("/etc/opensc/opensc.conf");
    private static final Pattern SETTING =
            Pattern.compile("(?m)^[^#\\n]*\\bmax_virtual_slots\\s*=\\s*(\\d{1,4})\\s*;");

    private OpenScSlots() {}

    /** The configured number; empty for other libraries, and where nothing is configured. */
    public static OptionalInt configured(TokenModule module) {
        if (!module.library().toLowerCase(Locale.ROOT).contains("opensc")) {
            return OptionalInt.empty();
        }
        String named = module.environment().get(VARIABLE);
        try {
            String text =
                    SmallFile.text(
                            named == null ? USUAL : Path.of(named), StandardCharsets.ISO_8859_1);
            Matcher setting = SETTING.matcher(text);
            return setting.find()
                    ? OptionalInt.of(Integer.parseInt(setting.group(1)))
                    : OptionalInt.empty();
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }
}
