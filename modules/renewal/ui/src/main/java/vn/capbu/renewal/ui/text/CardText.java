package vn.capbu.renewal.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.UsualTime;
import vn.capbu.renewal.ui.model.Work;

/** The lines of text on a token's card. */
public final class CardText {

    private static final String SEPARATOR = " · ";

    private final Formats formats;
    private final StepText steps;
    private final EligibilityText eligibility;
    private final OutcomeText outcomes;

    /** Lines with dates and times in the given formats. */
    public CardText(Formats formats) {
        this.formats = formats;
        this.steps = new StepText(formats);
        this.eligibility = new EligibilityText(formats);
        this.outcomes = new OutcomeText(formats);
    }

    /** Whose token it is; what the token calls itself when nobody knows. */
    public static String title(TokenRow row) {
        return row.subscriber()
                .or(() -> snapshot(row).map(TokenSnapshot::label).filter(it -> !it.isBlank()))
                .orElse(row.serial().value());
    }

    /** The verdict in one or two words; empty when it was never judged. */
    public static String verdict(TokenRow row) {
        if (row.isRenewed()) {
            return Bundle.OutcomeText_renewed();
        }
        return row.eligibility().map(EligibilityText::verdict).orElse("");
    }

    /** Tax code, token serial, device version and module. */
    @Messages({
        "# {0} - tax code",
        "CardText.taxCode=Tax code {0}",
        "# {0} - token serial",
        "CardText.token=Token {0}",
        "# {0} - device version",
        "# {1} - module",
        "CardText.module={0} ({1})"
    })
    public static String identity(TokenRow row) {
        List<String> parts = new ArrayList<>();
        row.taxCode().map(Bundle::CardText_taxCode).ifPresent(parts::add);
        parts.add(Bundle.CardText_token(row.serial()));
        snapshot(row).map(CardText::module).ifPresent(parts::add);
        return String.join(SEPARATOR, parts);
    }

    private static String module(TokenSnapshot token) {
        return token.module().contains(token.deviceVersion())
                ? token.module()
                : Bundle.CardText_module(token.deviceVersion(), token.module());
    }

    /** Old term and owed term. */
    @Messages({
        "# {0} - end of the old term",
        "CardText.term=Ends {0}",
        "# {0} - end of the old term",
        "# {1} - end of the owed term",
        "CardText.owed=Ends {0}, owed until {1}",
        "# {0} - days",
        "CardText.shortfall=({0} days stay owed)"
    })
    public String term(TokenRow row) {
        TokenAssessment token = row.reading() == null ? null : row.reading().assessment();
        if (token == null || token.subject() == null) {
            return "";
        }
        String old = formats.date(token.subject().notAfter());
        OwedTerm owed = token.owed();
        if (owed == null || owed.notAfter().equals(token.subject().notAfter())) {
            return Bundle.CardText_term(old);
        }
        String shortfall =
                owed.residualShortfallDays() > 0
                        ? " "
                                + Bundle.CardText_shortfall(
                                        formats.number(owed.residualShortfallDays()))
                        : "";
        return Bundle.CardText_owed(old, formats.date(owed.notAfter())) + shortfall;
    }

    /** What happens with it, or happened, or is waited for. */
    @Messages({
        "CardText.enterPin=Waiting for the PIN – press Enter",
        "CardText.skipped=Left out – Ctrl+Z puts it back into the queue",
        "CardText.pinHeld=PIN entered – ready to renew",
        "CardText.finalTry=Only 1 PIN try is left – it isn't tried here",
        "CardText.pinLocked=The token's PIN is locked",
        "CardText.ledgerSpent=Too many wrong PINs here – a supervisor decides on another try",
        "CardText.gone=Unplugged",
        "CardText.interrupted=Unplugged before it was done – plug it in again to continue",
        "# {0} - step that it came to",
        "CardText.openHere=Unfinished after: {0} – press Enter to continue",
        "# {0} - step that it came to",
        "CardText.openGone=Unfinished after: {0} – plug it in again to continue"
    })
    public String status(
            TokenRow row, Optional<Campaign> campaign, Optional<UsualTime> usual, Instant now) {
        return switch (row.sign()) {
            case QUEUED, WORKING -> work(row.work(), usual, now);
            case DONE, FAILED -> row.result() == null ? "" : outcomes.line(row.result());
            case PIN_BLOCKED -> row.pinBarrier().map(CardText::blocked).orElse("");
            case OPEN -> open(row);
            case READY -> ready(row);
            case IDLE -> campaign.map(it -> whyIdle(row, it)).orElse("");
            case GONE ->
                    row.isInterrupted() ? Bundle.CardText_interrupted() : Bundle.CardText_gone();
        };
    }

    private static String ready(TokenRow row) {
        if (row.isSkipped()) {
            return Bundle.CardText_skipped();
        }
        return row.needsPin() ? Bundle.CardText_enterPin() : Bundle.CardText_pinHeld();
    }

    private static String blocked(PinTry barrier) {
        return switch (barrier) {
            case NOT_TRIED_LOCKED -> Bundle.CardText_pinLocked();
            case NOT_TRIED_FINAL -> Bundle.CardText_finalTry();
            default -> Bundle.CardText_ledgerSpent();
        };
    }

    private String work(@Nullable Work work, Optional<UsualTime> usual, Instant now) {
        return work == null ? "" : steps.elapsed(work, usual, now);
    }

    private String open(TokenRow row) {
        RenewalResult result = row.result();
        if (row.isPresent() && result != null && result.problem() != null) {
            return outcomes.line(result);
        }
        String step = row.open() == null ? "" : StepText.state(row.open().state());
        return row.isPresent() ? Bundle.CardText_openHere(step) : Bundle.CardText_openGone(step);
    }

    private String whyIdle(TokenRow row, Campaign campaign) {
        TokenAssessment token = row.reading() == null ? null : row.reading().assessment();
        if (token == null) {
            return "";
        }
        return token.failedRules().isEmpty()
                ? EligibilityText.reason(token)
                : token.failedRules().stream()
                        .map(rule -> eligibility.failed(rule, token, campaign))
                        .collect(Collectors.joining(" "));
    }

    private static Optional<TokenSnapshot> snapshot(TokenRow row) {
        return Optional.ofNullable(row.reading()).map(it -> it.assessment().token());
    }
}
