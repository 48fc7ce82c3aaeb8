package vn.capbu.renewal.ui.custody.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.custody.model.ReturnDraft;
import vn.capbu.renewal.ui.text.Html;

/** What is compared at a return, as HTML. */
public final class ReturnText {

    private final Formats formats;

    /** Texts with dates in the given formats. */
    public ReturnText(Formats formats) {
        this.formats = formats;
    }

    /** The drop-off and the tokens. */
    @Messages({
        "# {0} - number of tokens",
        "ReturnText.tokens={0} tokens to return",
        "ReturnText.dropOff=On the slip: compare with what is shown now",
        "ReturnText.slip=Slip",
        "ReturnText.bearer=Brought by",
        "ReturnText.document=Document",
        "ReturnText.right=Right",
        "ReturnText.customer=Customer",
        "# {0} - number of the paper",
        "# {1} - its date",
        "ReturnText.paper=no. {0} of {1}"
    })
    public String summary(ReturnDraft draft) {
        Html html = new Html();
        DropOff dropOff = draft.dropOff();
        html.heading(Bundle.ReturnText_dropOff());
        html.fact(Bundle.ReturnText_slip(), dropOff.number());
        html.fact(Bundle.ReturnText_bearer(), dropOff.bearer().name());
        html.fact(
                Bundle.ReturnText_document(),
                ChoiceText.of(dropOff.bearer().document().kind())
                        + " "
                        + dropOff.bearer().document().number());
        html.fact(Bundle.ReturnText_right(), right(dropOff.mandate()));
        TaxCode customer = dropOff.mandate().customer();
        html.fact(
                Bundle.ReturnText_customer(),
                dropOff.mandate().issuedBy() + (customer == null ? "" : " · " + customer));
        html.heading(Bundle.ReturnText_tokens(draft.rows().size()));
        for (ShelfRow row : draft.rows()) {
            html.item(
                    row.item().token().value(),
                    StateText.of(row.item().state()) + " · " + row.item().received().shelf());
            html.small(row.item().received().subscriberName());
        }
        return html.toString();
    }

    private String right(Mandate mandate) {
        String kind = ChoiceText.of(mandate.kind());
        return mandate.date() == null
                ? kind
                : kind
                        + " "
                        + Bundle.ReturnText_paper(mandate.number(), formats.date(mandate.date()));
    }
}
