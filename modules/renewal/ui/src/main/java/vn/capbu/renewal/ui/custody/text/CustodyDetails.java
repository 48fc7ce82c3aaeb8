package vn.capbu.renewal.ui.custody.text;

import java.time.Instant;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.custody.CertificateChange;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.TokenCondition;
import vn.capbu.renewal.ui.custody.model.CustodyModel;
import vn.capbu.renewal.ui.text.Html;

/** All that is known of a token in custody, as HTML. */
public final class CustodyDetails {

    private final Formats formats;

    /** Details with dates in the given formats. */
    public CustodyDetails(Formats formats) {
        this.formats = formats;
    }

    /** The first selected token. */
    @Messages({
        "CustodyDetails.none=Select a token to see its bearer, papers and steps.",
        "CustodyDetails.unknown=Unknown subscriber"
    })
    public String html(CustodyModel model) {
        Html html = new Html();
        List<ShelfRow> rows = model.selectedRows();
        if (rows.isEmpty()) {
            html.small(Bundle.CustodyDetails_none());
            return html.toString();
        }
        ShelfRow row = rows.get(0);
        ReceivedToken token = row.item().received();
        html.title(
                token.subscriberName().isEmpty()
                        ? Bundle.CustodyDetails_unknown()
                        : token.subscriberName());
        state(html, model, row);
        token(html, model, row.item());
        dropOff(html, row);
        change(html, row.item());
        history(html, model.history());
        return html.toString();
    }

    @Messages({
        "CustodyDetails.state=State",
        "# {0} - state",
        "# {1} - since when",
        "CustodyDetails.since={0}, since {1}",
        "# {0} - days",
        "# {1} - limit",
        "CustodyDetails.notBegun=Received and not begun for {0} days (limit {1}).",
        "# {0} - days",
        "# {1} - limit",
        "# {2} - state",
        "CustodyDetails.notFinished={2} for {0} days, and not made ready (limit {1}).",
        "# {0} - days",
        "# {1} - limit",
        "CustodyDetails.notFetched=Ready and not fetched for {0} days (limit {1})."
    })
    private void state(Html html, CustodyModel model, ShelfRow row) {
        html.fact(
                Bundle.CustodyDetails_state(),
                Bundle.CustodyDetails_since(
                        StateText.of(row.item().state()), formats.dateTime(row.item().since())));
        model.overdue(row).ifPresent(late -> html.paragraph(overdue(late)));
    }

    private static String overdue(OverdueToken late) {
        return switch (late.kind()) {
            case NOT_BEGUN -> Bundle.CustodyDetails_notBegun(late.days(), late.limit());
            case NOT_FINISHED ->
                    Bundle.CustodyDetails_notFinished(
                            late.days(), late.limit(), StateText.of(late.row().item().state()));
            case NOT_FETCHED -> Bundle.CustodyDetails_notFetched(late.days(), late.limit());
        };
    }

    @Messages({
        "CustodyDetails.token=Token serial",
        "CustodyDetails.taxCode=Tax code",
        "CustodyDetails.version=Device version",
        "CustodyDetails.shelf=Shelf or bag",
        "CustodyDetails.condition=Condition",
        "CustodyDetails.accessories=Accessories"
    })
    private static void token(Html html, CustodyModel model, CustodyItem item) {
        ReceivedToken token = item.received();
        html.fact(Bundle.CustodyDetails_token(), token.token().value());
        html.fact(
                Bundle.CustodyDetails_taxCode(),
                token.taxCode() == null ? "" : token.taxCode().value());
        html.fact(Bundle.CustodyDetails_version(), token.deviceVersion());
        html.fact(Bundle.CustodyDetails_shelf(), token.shelf());
        html.fact(Bundle.CustodyDetails_condition(), condition(model, item.condition()));
        html.fact(Bundle.CustodyDetails_accessories(), token.accessories());
    }

    private static String condition(CustodyModel model, TokenCondition condition) {
        StringBuilder words = new StringBuilder();
        model.catalogues().map(lists -> lists.conditions()).orElse(List.of()).stream()
                .filter(kind -> condition.codes().contains(kind.code()))
                .map(CustodyDetails::name)
                .forEach(name -> words.append(words.isEmpty() ? "" : ", ").append(name));
        if (!condition.note().isEmpty()) {
            words.append(words.isEmpty() ? "" : "; ").append(condition.note());
        }
        return words.toString();
    }

    /** A condition in the console's language. */
    @Messages("CustodyDetails.language=en")
    public static String name(ConditionKind kind) {
        return isVietnamese() ? kind.vietnamese() : kind.english();
    }

    /** Whether names of the catalogues are shown in Vietnamese. */
    public static boolean isVietnamese() {
        return Bundle.CustodyDetails_language().equals("vi");
    }

    @Messages({
        "CustodyDetails.dropOff=Drop-off",
        "CustodyDetails.slip=Slip",
        "CustodyDetails.receivedAt=Received at",
        "CustodyDetails.bearer=Brought by",
        "CustodyDetails.contact=Contact",
        "CustodyDetails.pin=PIN",
        "CustodyDetails.envelope=Envelope",
        "CustodyDetails.minutes=Minutes"
    })
    private void dropOff(Html html, ShelfRow row) {
        html.heading(Bundle.CustodyDetails_dropOff());
        html.fact(Bundle.CustodyDetails_slip(), row.item().slip());
        html.fact(Bundle.CustodyDetails_receivedAt(), formats.dateTime(row.receivedAt()));
        html.fact(Bundle.CustodyDetails_bearer(), row.bearer().name());
        html.fact(
                Bundle.CustodyDetails_contact(),
                (row.bearer().phone() + " " + row.bearer().email()).strip());
        html.fact(Bundle.CustodyDetails_pin(), ChoiceText.of(row.pin().handling()));
        html.fact(Bundle.CustodyDetails_envelope(), row.pin().envelope());
        String minutes = row.item().minutes();
        html.fact(Bundle.CustodyDetails_minutes(), minutes == null ? "" : minutes);
    }

    @Messages({
        "CustodyDetails.change=Certificates",
        "CustodyDetails.old=Old",
        "CustodyDetails.new=New",
        "# {0} - start of the term",
        "# {1} - end of the term",
        "CustodyDetails.term={0} – {1}"
    })
    private void change(Html html, CustodyItem item) {
        CertificateChange change = item.change();
        if (change == null) {
            return;
        }
        html.heading(Bundle.CustodyDetails_change());
        Instant oldBegin = change.oldNotBefore();
        Instant oldEnd = change.oldNotAfter();
        html.fact(
                Bundle.CustodyDetails_old(),
                oldBegin == null || oldEnd == null
                        ? change.oldSerial().toString()
                        : Bundle.CustodyDetails_term(formats.date(oldBegin), formats.date(oldEnd)));
        html.small(change.oldSerial().toString());
        html.fact(
                Bundle.CustodyDetails_new(),
                Bundle.CustodyDetails_term(
                        formats.date(change.newNotBefore()), formats.date(change.newNotAfter())));
        html.small(change.newSerial().toString());
    }

    @Messages({
        "CustodyDetails.history=History",
        "# {0} - state",
        "# {1} - what moved it",
        "# {2} - operator",
        "CustodyDetails.step={0} ({1}, {2})"
    })
    private void history(Html html, List<CustodyMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        html.heading(Bundle.CustodyDetails_history());
        for (CustodyMove move : moves) {
            html.item(
                    formats.dateTime(move.at()),
                    Bundle.CustodyDetails_step(
                            StateText.of(move.to()), StateText.of(move.origin()), move.operator()));
            if (!move.reason().isEmpty() && move.origin() != CustodyMove.Origin.RENEWAL) {
                html.small(move.reason());
            }
        }
    }
}
