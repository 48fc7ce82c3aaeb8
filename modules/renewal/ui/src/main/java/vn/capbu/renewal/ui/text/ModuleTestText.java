package vn.capbu.renewal.ui.text;

import java.util.Locale;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.KnownModule;
import vn.capbu.renewal.LibraryHeader;
import vn.capbu.renewal.ModuleExamination.Library;
import vn.capbu.renewal.ModuleExamination.Slot;
import vn.capbu.renewal.ModuleExamination.Token;
import vn.capbu.renewal.ModuleFinding;
import vn.capbu.renewal.ModuleTest;

/** What came of testing a module, as a page. */
public final class ModuleTestText {

    private ModuleTestText() {}

    /** The whole page, HTML. */
    @Messages({
        "ModuleTestText.usable=Tokens can be renewed through this module, as far as this test can say.",
        "ModuleTestText.unusable=Tokens can't be renewed through this module.",
        "ModuleTestText.lacks=Good to know",
        "ModuleTestText.nothingLacks=The module has all that renewals need."
    })
    public static String page(ModuleTest test) {
        Html html = new Html();
        html.title(
                test.isUsable()
                        ? Bundle.ModuleTestText_usable()
                        : Bundle.ModuleTestText_unusable());
        library(html, test);
        html.heading(Bundle.ModuleTestText_lacks());
        test.findings().forEach(finding -> finding(html, finding));
        if (test.findings().isEmpty()) {
            html.paragraph(Bundle.ModuleTestText_nothingLacks());
        }
        if (test.examination().library() != null) {
            slots(html, test);
        }
        return html.toString();
    }

    @Messages({
        "ModuleTestText.library=Library",
        "# {0} - description",
        "# {1} - manufacturer",
        "# {2} - version",
        "# {3} - version of PKCS#11",
        "ModuleTestText.libraryIs={0} ({1}), version {2}, PKCS#11 {3}",
        "ModuleTestText.family=Tokens",
        "ModuleTestText.bits=Made for"
    })
    private static void library(Html html, ModuleTest test) {
        Library library = test.examination().library();
        if (library != null) {
            html.fact(
                    Bundle.ModuleTestText_library(),
                    Bundle.ModuleTestText_libraryIs(
                            library.description(),
                            library.manufacturer(),
                            library.version(),
                            library.standard()));
        }
        LibraryHeader header = test.header();
        if (header != null && !header.architectures().isEmpty()) {
            html.fact(
                    Bundle.ModuleTestText_bits(),
                    header.architectures().stream()
                            .map(it -> it + " (" + it.bits() + " bit)")
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        KnownModule known = test.known();
        if (known != null) {
            html.fact(Bundle.ModuleTestText_family(), known.family() + " (" + known.vendor() + ")");
            html.small(known.note(Locale.getDefault().getLanguage()));
        }
    }

    @Messages({
        "ModuleTestText.blocks=STOPS",
        "ModuleTestText.limits=LIMIT",
        "ModuleTestText.note=Note",
        "# {0} - technical text",
        "ModuleTestText.technical=Technical: {0}"
    })
    private static void finding(Html html, ModuleFinding finding) {
        String mark =
                switch (finding.severity()) {
                    case BLOCKS -> Bundle.ModuleTestText_blocks();
                    case LIMITS -> Bundle.ModuleTestText_limits();
                    case NOTE -> Bundle.ModuleTestText_note();
                };
        html.item(mark, ModuleFindingText.of(finding));
        if (!finding.technical().isEmpty()) {
            html.small(Bundle.ModuleTestText_technical(finding.technical()));
        }
    }

    @Messages({
        "ModuleTestText.slots=Slots and tokens",
        "ModuleTestText.noSlots=The module shows no slot yet: no reader or token may be plugged in.",
        "ModuleTestText.emptySlot=empty",
        "ModuleTestText.spareSlot=not initialised",
        "# {0} - label",
        "# {1} - serial",
        "# {2} - model",
        "# {3} - number of certificates",
        "ModuleTestText.token={0} · serial {1} · {2} · {3} certificates",
        "# {0} - flags",
        "ModuleTestText.flags=Flags: {0}"
    })
    private static void slots(Html html, ModuleTest test) {
        html.heading(Bundle.ModuleTestText_slots());
        if (test.examination().slots().isEmpty()) {
            html.paragraph(Bundle.ModuleTestText_noSlots());
        }
        for (Slot slot : test.examination().slots()) {
            Token token = slot.token();
            if (token == null) {
                html.fact(
                        slot.description(),
                        slot.answer().isEmpty()
                                ? Bundle.ModuleTestText_emptySlot()
                                : slot.answer());
            } else if (!token.initialised()) {
                html.fact(slot.description(), Bundle.ModuleTestText_spareSlot());
            } else {
                html.fact(
                        slot.description(),
                        Bundle.ModuleTestText_token(
                                token.label(),
                                token.serial(),
                                token.model(),
                                Math.max(0, token.certificates())));
                html.small(
                        Bundle.ModuleTestText_flags(
                                token.flags().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(" "))));
            }
        }
    }
}
