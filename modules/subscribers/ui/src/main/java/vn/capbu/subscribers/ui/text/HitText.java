package vn.capbu.subscribers.ui.text;

import java.util.List;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.ui.model.Fact;

/** Hits of a search in words. */
public final class HitText {

    private HitText() {}

    /** Its province, as the operator wants to see provinces. */
    public static String province(SearchHit hit, boolean in34) {
        return ProvinceText.of(hit.province(), in34);
    }

    /** The state of the certificate; empty when it has none. */
    public static String state(SearchHit hit) {
        RegistryState state = hit.state();
        return state == null ? "" : StateText.of(state);
    }

    /** What the text met: the word for it, or the text itself where no other column shows it. */
    @Messages({"# {0} - kind", "# {1} - text", "HitText.elsewhere={0}: {1}"})
    public static String match(SearchHit hit) {
        MatchedBy by = hit.matchedBy();
        if (by == null) {
            return "";
        }
        return isElsewhere(hit) ? Bundle.HitText_elsewhere(kind(by), hit.matchedText()) : kind(by);
    }

    /** Whether what was met is shown in no other column: a telephone number, an earlier name. */
    public static boolean isElsewhere(SearchHit hit) {
        MatchedBy by = hit.matchedBy();
        if (by == null || hit.matchedText().isEmpty()) {
            return false;
        }
        String shown =
                switch (by) {
                    case NAME -> hit.name();
                    case TAX_CODE -> hit.taxCode().value();
                    case CERTIFICATE_SERIAL -> Objects.toString(hit.certificateSerial(), "");
                    case TOKEN_SERIAL -> Objects.toString(hit.tokenSerial(), "");
                    case PHONE, EMAIL -> "";
                };
        return !shown.equals(hit.matchedText());
    }

    /** The word for what the text met. */
    @Messages({
        "HitText.name=name",
        "HitText.taxCode=tax code",
        "HitText.certificate=certificate serial",
        "HitText.token=token serial",
        "HitText.phone=phone",
        "HitText.email=e-mail"
    })
    public static String kind(MatchedBy by) {
        return switch (by) {
            case NAME -> Bundle.HitText_name();
            case TAX_CODE -> Bundle.HitText_taxCode();
            case CERTIFICATE_SERIAL -> Bundle.HitText_certificate();
            case TOKEN_SERIAL -> Bundle.HitText_token();
            case PHONE -> Bundle.HitText_phone();
            case EMAIL -> Bundle.HitText_email();
        };
    }

    /** All that a hit says, for the properties window. */
    @Messages({
        "HitText.fact.name=Subscriber",
        "HitText.fact.taxCode=Tax code",
        "HitText.fact.province=Province",
        "HitText.fact.version=Device version",
        "HitText.fact.state=Certificate",
        "HitText.fact.certificate=Certificate serial",
        "HitText.fact.token=Token serial",
        "HitText.fact.certificates=Certificates",
        "HitText.fact.match=Found by"
    })
    public static List<Fact> facts(SearchHit hit) {
        return List.of(
                new Fact(Bundle.HitText_fact_name(), hit.name()),
                new Fact(Bundle.HitText_fact_taxCode(), hit.taxCode().value()),
                new Fact(Bundle.HitText_fact_province(), ProvinceText.both(hit.province())),
                new Fact(Bundle.HitText_fact_version(), hit.deviceVersion()),
                new Fact(Bundle.HitText_fact_state(), state(hit)),
                new Fact(
                        Bundle.HitText_fact_certificate(),
                        Objects.toString(hit.certificateSerial(), "")),
                new Fact(Bundle.HitText_fact_token(), Objects.toString(hit.tokenSerial(), "")),
                new Fact(
                        Bundle.HitText_fact_certificates(), Integer.toString(hit.certificates())),
                new Fact(Bundle.HitText_fact_match(), match(hit)));
    }
}
