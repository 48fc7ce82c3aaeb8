package vn.capbu.renewal.ui.custody;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberSection;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.FindTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.BenchWiring;
import vn.capbu.renewal.ui.custody.text.StateText;

/** The tokens of a subscriber on its card, and where they are: at the customer's, on which shelf, on the bench. */
@ServiceProvider(service = SubscriberSection.class, position = 100)
public final class SubscriberTokens implements SubscriberSection {

    private final Clock clock = Clock.systemUTC();
    private final Formats formats = Formats.ofConsole();

    /** For the Lookup. */
    public SubscriberTokens() {}

    @Override
    public String id() {
        return "tokens";
    }

    @Override
    @Messages("SubscriberTokens.title=Tokens")
    public String title() {
        return Bundle.SubscriberTokens_title();
    }

    @Override
    @Messages({
        "SubscriberTokens.none=No token is known.",
        "# {0} - how many",
        "# {1} - how many of them the desk has",
        "SubscriberTokens.summary={0}, {1} at this desk"
    })
    public SectionContent load(SubscriberRef subscriber) throws IOException {
        BenchWiring bench = BenchWiring.ofConsole();
        FindTokens find = bench.openCustody().findTokens();
        Map<String, SectionLine> lines = new LinkedHashMap<>();
        int here = 0;
        for (ShelfRow row : inCustody(find, subscriber.taxCode())) {
            lines.put(CustodyItem.keyOf(row.item().token()), line(row));
            here++;
        }
        for (TokenSerial token : subscriber.tokens()) {
            lines.computeIfAbsent(
                    CustodyItem.keyOf(token), key -> elsewhere(token, find.ofToken(token)));
        }
        return lines.isEmpty()
                ? SectionContent.empty(Bundle.SubscriberTokens_none())
                : SectionContent.of(
                        Bundle.SubscriberTokens_summary(
                                formats.number(lines.size()), formats.number(here)),
                        new ArrayList<>(lines.values()));
    }

    private static List<ShelfRow> inCustody(FindTokens find, TaxCode taxCode) {
        return find.tokens(CustodyQuery.inCustody(taxCode.value())).rows().stream()
                .filter(row -> taxCode.equals(row.item().received().taxCode()))
                .toList();
    }

    @Messages({
        "# {0} - shelf",
        "# {1} - slip",
        "SubscriberTokens.shelf=Shelf {0}, slip {1}",
        "# {0} - slip",
        "SubscriberTokens.noShelf=Slip {0}",
        "# {0} - when",
        "# {1} - who",
        "# {2} - days",
        "SubscriberTokens.since=Brought on {0} by {1}; in this state for {2} days"
    })
    private SectionLine line(ShelfRow row) {
        CustodyItem item = row.item();
        String shelf = item.received().shelf();
        return SectionLine.of(
                        item.token().value(),
                        shelf.isBlank()
                                ? Bundle.SubscriberTokens_noShelf(item.slip())
                                : Bundle.SubscriberTokens_shelf(shelf, item.slip()))
                .withState(StateText.of(item.state()), tone(item.state()))
                .withDetails(
                        List.of(
                                Bundle.SubscriberTokens_since(
                                        formats.date(row.receivedAt()),
                                        row.bearer().name(),
                                        formats.number(row.daysInState(clock.instant())))));
    }

    @Messages({
        "SubscriberTokens.atCustomer=At the customer's",
        "SubscriberTokens.never=It never was at this desk.",
        "# {0} - when",
        "# {1} - minutes",
        "SubscriberTokens.returned=Returned on {0}, minutes {1}"
    })
    private SectionLine elsewhere(TokenSerial token, List<CustodyItem> earlier) {
        String text = Bundle.SubscriberTokens_never();
        if (!earlier.isEmpty()) {
            CustodyItem last = earlier.get(0);
            text =
                    Bundle.SubscriberTokens_returned(
                            formats.date(last.since()),
                            Objects.requireNonNullElse(last.minutes(), "–"));
        }
        return SectionLine.of(token.value(), text)
                .withState(Bundle.SubscriberTokens_atCustomer(), Tone.PLAIN);
    }

    private static Tone tone(CustodyState state) {
        return switch (state) {
            case RENEWED, READY -> Tone.GOOD;
            case PROBLEM -> Tone.ATTENTION;
            case NOT_ELIGIBLE, RETURNED -> Tone.QUIET;
            case RECEIVED, ON_BENCH -> Tone.PLAIN;
        };
    }
}
