package vn.capbu.renewal.ui.text;

import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.ReaderNotice;

/** Why a module can't be read, and what to do about it. */
public final class ModuleText {

    private ModuleText() {}

    /** As many slots as the system can show, in one line for the banner. */
    @Messages({
        "# {0} - module",
        "# {1} - slots",
        "# {2} - limit",
        "# {3} - where the limit comes from",
        "ModuleText.readers=Module {0} shows {1} readers, the most that is seen here ({2}: {3}). Tokens in further readers stay"
                + " unseen: work through these first, then plug in the others."
    })
    public static String readers(ReaderNotice notice) {
        return Bundle.ModuleText_readers(
                notice.module(), notice.slots(), notice.limit().readers(), notice.limit().source());
    }

    /** Tokens that can't be told from others, a line each, and what to do; empty when there are none. */
    @Messages({
        "# {0} - module",
        "# {1} - slot",
        "# {2} - label",
        "# {3} - maker and model",
        "# {4} - serial",
        "ModuleText.sharedSerial=Module {0}, slot {1}: token \"{2}\" ({3}) has serial {4}, and so has a token in another reader.",
        "# {0} - module",
        "# {1} - slot",
        "# {2} - label",
        "# {3} - maker and model",
        "ModuleText.noSerial=Module {0}, slot {1}: token \"{2}\" ({3}) has no serial number.",
        "ModuleText.ambiguous=Nothing is done to these tokens: PIN tries and the journal are kept by serial number. Unplug them"
                + " and plug in one at a time; if this is still said, note the maker and tell support."
    })
    public static String ambiguous(List<AmbiguousToken> tokens) {
        return tokens.isEmpty()
                ? ""
                : tokens.stream().map(ModuleText::ambiguous).collect(Collectors.joining("\n"))
                        + "\n"
                        + Bundle.ModuleText_ambiguous();
    }

    private static String ambiguous(AmbiguousToken token) {
        String slot = Long.toString(token.slot());
        return token.serial() == null
                ? Bundle.ModuleText_noSerial(token.module(), slot, token.label(), token.model())
                : Bundle.ModuleText_sharedSerial(
                        token.module(), slot, token.label(), token.model(), token.serial().value());
    }

    /** One line for the banner. */
    @Messages({
        "# {0} - module",
        "ModuleText.libraryMissing=Module {0}: its library isn''t there. Install the vendor''s driver, then press F5.",
        "# {0} - module",
        "ModuleText.libraryUnloadable=Module {0}: its library can''t be loaded here (64 or 32 bits?). Check the driver.",
        "# {0} - module",
        "ModuleText.notPkcs11=Module {0}: its file is no PKCS#11 library. Choose the vendor''s PKCS#11 library.",
        "# {0} - module",
        "ModuleText.moduleError=Module {0} answers with an error. Unplug its tokens, plug them in again, then press F5.",
        "# {0} - module",
        "ModuleText.processDied=Module {0}: its process ended; tokens of other modules go on. Press F5 to start it again.",
        "# {0} - module",
        "ModuleText.processHung=Module {0} doesn''t answer. Close other software that uses the token, then press F5.",
        "# {0} - module",
        "ModuleText.processGarbled=Module {0} answered with garbage. Press F5; if it repeats, send the log to support."
    })
    public static String problem(ModuleScan scan) {
        ModuleProblem problem = scan.problem();
        if (problem == null) {
            return "";
        }
        String module = scan.module();
        return switch (problem.kind()) {
            case LIBRARY_MISSING -> Bundle.ModuleText_libraryMissing(module);
            case LIBRARY_UNLOADABLE -> Bundle.ModuleText_libraryUnloadable(module);
            case NOT_PKCS11 -> Bundle.ModuleText_notPkcs11(module);
            case MODULE_ERROR -> Bundle.ModuleText_moduleError(module);
            case PROCESS_DIED -> Bundle.ModuleText_processDied(module);
            case PROCESS_HUNG -> Bundle.ModuleText_processHung(module);
            case PROCESS_GARBLED -> Bundle.ModuleText_processGarbled(module);
        };
    }
}
