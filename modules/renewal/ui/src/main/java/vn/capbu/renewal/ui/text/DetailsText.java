package vn.capbu.renewal.ui.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.ui.model.CertificateLine;
import vn.capbu.renewal.ui.model.TokenReading;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;

/** All that is known of one token, as HTML for the details pane. */
public final class DetailsText {

    private final Formats formats;
    private final EligibilityText eligibility;
    private final CardText card;

    /** Details with dates in the given formats. */
    public DetailsText(Formats formats) {
        this.formats = formats;
        this.eligibility = new EligibilityText(formats);
        this.card = new CardText(formats);
    }

    /** The details of a token, with what the journal tells of it. */
    public String html(TokenRow row, Optional<Campaign> campaign, TokenStory story) {
        Html html = new Html();
        html.title(CardText.title(row));
        RenewalDiagnosis unfinished = row.isBusy() ? null : story.diagnosis();
        if (unfinished != null) {
            recovery(html, row, unfinished);
        }
        identity(html, row);
        TokenReading reading = row.reading();
        if (reading != null) {
            verdict(html, reading.assessment(), row, campaign);
        }
        if (unfinished == null) {
            problem(html, row);
        }
        if (reading != null) {
            certificates(html, reading.certificates());
        }
        history(html, story.history());
        return html.toString();
    }

    @Messages({
        "DetailsText.taxCode=Tax code",
        "DetailsText.token=Token serial",
        "DetailsText.module=Module",
        "DetailsText.model=Model",
        "DetailsText.pin=PIN",
        "DetailsText.term=Term",
        "DetailsText.pinLow=a wrong PIN was entered before",
        "DetailsText.pinFinal=only 1 try is left",
        "DetailsText.pinLocked=locked",
        "DetailsText.pinChange=has to be changed",
        "DetailsText.soPinLow=SO-PIN: a wrong one was entered",
        "DetailsText.soPinFinal=SO-PIN: 1 try left",
        "DetailsText.soPinLocked=SO-PIN locked"
    })
    private void identity(Html html, TokenRow row) {
        row.taxCode().ifPresent(it -> html.fact(Bundle.DetailsText_taxCode(), it.value()));
        html.fact(Bundle.DetailsText_token(), row.serial().value());
        TokenReading reading = row.reading();
        if (reading == null) {
            return;
        }
        var token = reading.assessment().token();
        html.fact(Bundle.DetailsText_module(), token.module() + " · " + token.deviceVersion());
        html.fact(Bundle.DetailsText_model(), token.model());
        html.fact(Bundle.DetailsText_term(), card.term(row));
        for (TokenFlag flag : TokenFlag.values()) {
            String text = pinFlag(flag);
            if (text != null && token.flags().contains(flag)) {
                html.fact(Bundle.DetailsText_pin(), text);
            }
        }
    }

    private static @Nullable String pinFlag(TokenFlag flag) {
        return switch (flag) {
            case PIN_COUNT_LOW -> Bundle.DetailsText_pinLow();
            case PIN_FINAL_TRY -> Bundle.DetailsText_pinFinal();
            case PIN_LOCKED -> Bundle.DetailsText_pinLocked();
            case PIN_TO_BE_CHANGED -> Bundle.DetailsText_pinChange();
            case WRITE_PROTECTED,
                    LOGIN_REQUIRED,
                    USER_PIN_INITIALIZED,
                    PROTECTED_AUTHENTICATION_PATH ->
                    null;
            case SO_PIN_COUNT_LOW -> Bundle.DetailsText_soPinLow();
            case SO_PIN_FINAL_TRY -> Bundle.DetailsText_soPinFinal();
            case SO_PIN_LOCKED -> Bundle.DetailsText_soPinLocked();
        };
    }

    private void verdict(
            Html html, TokenAssessment token, TokenRow row, Optional<Campaign> campaign) {
        html.heading(CardText.verdict(row));
        String reason = EligibilityText.reason(token);
        if (!reason.isEmpty() && !row.isRenewed()) {
            html.paragraph(reason);
        }
        campaign.ifPresent(
                it ->
                        token.failedRules()
                                .forEach(
                                        rule ->
                                                html.item(
                                                        rule.name(),
                                                        eligibility.failed(rule, token, it))));
    }

    @Messages({
        "DetailsText.problem=What happened",
        "DetailsText.safe=What is safe",
        "DetailsText.next=What to do next",
        "DetailsText.technical=Technical details"
    })
    private void problem(Html html, TokenRow row) {
        RenewalResult result = row.result();
        if (result != null && result.problem() != null) {
            error(html, ProblemText.of(result.problem()), result.problem().technical());
            return;
        }
        var open = row.open();
        FailureCause cause = open == null ? null : open.cause();
        if (open != null && cause != null && !row.isBusy()) {
            String technical = open.detail() == null ? "" : open.detail();
            var stored = new RenewalResult.Problem(cause, null, true, technical);
            error(html, ProblemText.of(stored), technical);
        }
    }

    @Messages({
        "# {0} - step",
        "DetailsText.interrupted=Interrupted after: {0}.",
        "# {0} - when",
        "# {1} - who",
        "DetailsText.by={0} · {1}",
        "DetailsText.onToken=On the token",
        "DetailsText.atAuthority=At the CA"
    })
    private void recovery(Html html, TokenRow row, RenewalDiagnosis diagnosis) {
        html.heading(Bundle.DetailsText_problem());
        html.paragraph(happened(row, diagnosis));
        List<JournalEntry> history = diagnosis.history();
        if (!history.isEmpty()) {
            JournalEntry last = history.get(history.size() - 1);
            html.small(Bundle.DetailsText_by(formats.dateTime(last.at()), last.operator()));
        }
        html.heading(Bundle.DetailsText_onToken());
        html.paragraph(RecoveryText.token(diagnosis.token()));
        html.heading(Bundle.DetailsText_atAuthority());
        html.paragraph(RecoveryText.authority(diagnosis.authority()));
        html.heading(Bundle.DetailsText_safe());
        html.paragraph(RecoveryText.safe(diagnosis.safe()));
        html.heading(Bundle.DetailsText_next());
        html.paragraph(RecoveryText.next(diagnosis.next()));
        recoveryDetails(html, diagnosis);
    }

    @Messages("DetailsText.tokenAndSubscriber=Token and subscriber")
    private static void recoveryDetails(Html html, RenewalDiagnosis diagnosis) {
        String detail = diagnosis.renewal().detail();
        String technical = detail == null ? diagnosis.authority().technical() : detail;
        if (!technical.isBlank()) {
            html.heading(Bundle.DetailsText_technical());
            html.small(technical);
        }
        html.heading(Bundle.DetailsText_tokenAndSubscriber());
    }

    /** A refused PIN is told as such: the journal only knows where the renewal stopped before. */
    private static String happened(TokenRow row, RenewalDiagnosis diagnosis) {
        RenewalResult.Problem problem = row.result() == null ? null : row.result().problem();
        if (problem != null && problem.pinTry() != null) {
            return OutcomeText.pinTry(problem.pinTry()) + ".";
        }
        FailureCause cause = diagnosis.renewal().cause();
        return cause == null
                ? Bundle.DetailsText_interrupted(StepText.state(diagnosis.renewal().state()))
                : ProblemText.happened(cause) + ".";
    }

    private static void error(Html html, ErrorText error, String technical) {
        html.heading(Bundle.DetailsText_problem());
        html.paragraph(error.whatHappened() + ".");
        html.heading(Bundle.DetailsText_safe());
        html.paragraph(error.whatIsSafe());
        html.heading(Bundle.DetailsText_next());
        html.paragraph(error.whatToDo());
        if (!technical.isBlank()) {
            html.heading(Bundle.DetailsText_technical());
            html.small(technical);
        }
    }

    @Messages({
        "DetailsText.certificates=Certificates on the token",
        "# {0} - start of the term",
        "# {1} - end of the term",
        "DetailsText.certificate={0} – {1}",
        "# {0} - serial of the certificate",
        "DetailsText.serial=Serial {0}"
    })
    private void certificates(Html html, List<CertificateLine> certificates) {
        if (certificates.isEmpty()) {
            return;
        }
        html.heading(Bundle.DetailsText_certificates());
        for (CertificateLine line : certificates) {
            String term =
                    Bundle.DetailsText_certificate(
                            formats.date(line.notBefore()), formats.date(line.notAfter()));
            html.item(line.label().isBlank() ? "CTS" : line.label(), term);
            html.small(Bundle.DetailsText_serial(line.serial()));
            html.small(line.issuer());
        }
    }

    @Messages("DetailsText.history=Steps in the journal")
    private void history(Html html, List<JournalEntry> history) {
        if (history.isEmpty()) {
            return;
        }
        html.heading(Bundle.DetailsText_history());
        for (JournalEntry entry : history) {
            FailureCause cause = entry.cause();
            String text = StepText.state(entry.state());
            html.item(
                    Bundle.DetailsText_by(formats.dateTime(entry.at()), entry.operator()),
                    cause == null ? text : text + " – " + ProblemText.happened(cause));
            if (entry.decision() != null) {
                html.small(DecisionText.step(entry.decision()));
            }
        }
    }
}
