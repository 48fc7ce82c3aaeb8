package vn.capbu.adapters.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.documents.layout.KeyValues;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.Mandate;

/** What receipt and minutes say alike: people, their rights, the condition of a token. */
final class Wording {

    private Wording() {}

    /** Who a person is, as names and values. */
    static List<KeyValues.Pair> person(String nameKey, Bearer person, Mandate mandate) {
        List<KeyValues.Pair> pairs = new ArrayList<>();
        pairs.add(
                pair(
                        nameKey,
                        person.relation().isEmpty()
                                ? person.name()
                                : PaperText.of("person.named", person.name(), person.relation())));
        pairs.add(
                pair(
                        "person.document",
                        PaperText.of(
                                "person.document.value",
                                PaperText.of(person.document().kind()),
                                person.document().number())));
        pairs.add(pair("person.contact", joined(" · ", person.phone(), person.email())));
        pairs.add(pair("person.mandate", mandate(mandate)));
        return pairs.stream().filter(pair -> !pair.value().isEmpty()).toList();
    }

    static KeyValues.Pair pair(String key, String value) {
        return new KeyValues.Pair(PaperText.of(key) + ":", value);
    }

    static String mandate(Mandate mandate) {
        String customer = customer(mandate.issuedBy(), mandate.customer());
        if (!mandate.isPaper()) {
            return PaperText.of("mandate.legal", customer);
        }
        String kind = PaperText.of(mandate.kind());
        return mandate.date() == null
                ? PaperText.of("mandate.paper.undated", kind, mandate.number(), customer)
                : PaperText.of(
                        "mandate.paper",
                        kind,
                        mandate.number(),
                        VietnamTime.format(mandate.date()),
                        customer);
    }

    private static String customer(String name, @Nullable TaxCode taxCode) {
        return taxCode == null ? name : PaperText.of("customer.taxCode", name, taxCode);
    }

    /** In which condition a token is and what comes with it, a line each. */
    static String condition(List<ConditionKind> kinds, String note, String accessories) {
        String seen =
                kinds.stream().map(ConditionKind::vietnamese).collect(Collectors.joining(", "));
        String with = accessories.isEmpty() ? "" : PaperText.of("cell.accessories", accessories);
        return joined("\n", joined("; ", seen, note), with);
    }

    static String leadTime(LeadTime time) {
        return PaperText.of(time.unit(), Integer.toString(time.amount()));
    }

    /** Those that are not empty. */
    static String joined(String between, String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }
}
