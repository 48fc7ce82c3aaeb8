package vn.capbu.subscribers.ui.view;

import java.util.List;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.TextRange;
import vn.capbu.subscribers.ui.text.HitText;

/** The columns of the list of hits. */
enum HitColumn {
    NAME(376),
    TAX_CODE(100),
    PROVINCE(104),
    VERSION(64),
    STATE(82),
    CERTIFICATE(168),
    TOKEN(124),
    MATCH(148);

    /** From left to right. */
    static final List<HitColumn> ALL = List.of(values());

    private final int width;

    HitColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    @Messages({
        "HitColumn.name=Subscriber",
        "HitColumn.taxCode=Tax code",
        "HitColumn.province=Province",
        "HitColumn.version=Version",
        "HitColumn.state=Certificate",
        "HitColumn.certificate=Certificate serial",
        "HitColumn.token=Token serial",
        "HitColumn.match=Found by"
    })
    String heading() {
        return switch (this) {
            case NAME -> Bundle.HitColumn_name();
            case TAX_CODE -> Bundle.HitColumn_taxCode();
            case PROVINCE -> Bundle.HitColumn_province();
            case VERSION -> Bundle.HitColumn_version();
            case STATE -> Bundle.HitColumn_state();
            case CERTIFICATE -> Bundle.HitColumn_certificate();
            case TOKEN -> Bundle.HitColumn_token();
            case MATCH -> Bundle.HitColumn_match();
        };
    }

    String text(SearchHit hit, boolean in34) {
        return switch (this) {
            case NAME -> hit.name();
            case TAX_CODE -> hit.taxCode().value();
            case PROVINCE -> HitText.province(hit, in34);
            case VERSION -> hit.deviceVersion();
            case STATE -> HitText.state(hit);
            case CERTIFICATE -> Objects.toString(hit.certificateSerial(), "");
            case TOKEN -> Objects.toString(hit.tokenSerial(), "");
            case MATCH -> HitText.match(hit);
        };
    }

    /** What of the text was looked for. */
    List<TextRange> marks(SearchHit hit, String text) {
        if (this != MATCH) {
            return shows(hit) && text.equals(hit.matchedText()) ? hit.marks() : List.of();
        }
        int at = HitText.isElsewhere(hit) ? text.indexOf(hit.matchedText()) : -1;
        return at < 0
                ? List.of()
                : hit.marks().stream()
                        .map(mark -> new TextRange(mark.from() + at, mark.to() + at))
                        .toList();
    }

    private boolean shows(SearchHit hit) {
        return hit.matchedBy() != null
                && switch (hit.matchedBy()) {
                    case NAME -> this == NAME;
                    case TAX_CODE -> this == TAX_CODE;
                    case CERTIFICATE_SERIAL -> this == CERTIFICATE;
                    case TOKEN_SERIAL -> this == TOKEN;
                    case PHONE, EMAIL -> false;
                };
    }
}
