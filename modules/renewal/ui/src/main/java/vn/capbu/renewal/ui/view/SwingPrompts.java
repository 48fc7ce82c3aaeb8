package vn.capbu.renewal.ui.view;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.ImageIcon;
import org.openide.awt.NotificationDisplayer;
import org.openide.awt.NotificationDisplayer.Priority;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ComplaintIntake;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.FileChoices;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.DecideRenewal;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListing;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.BenchPrompts;
import vn.capbu.renewal.ui.model.Obstacle;
import vn.capbu.renewal.ui.model.PastedPin;
import vn.capbu.renewal.ui.model.ResultLine;
import vn.capbu.renewal.ui.model.RunProgress;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.text.CardText;
import vn.capbu.renewal.ui.text.CommandText;
import vn.capbu.renewal.ui.text.DecisionText;
import vn.capbu.renewal.ui.text.FaultText;
import vn.capbu.renewal.ui.text.SummaryText;

/** Questions and news as the console's dialogs, notifications and status line. */
public final class SwingPrompts implements BenchPrompts {

    private final Dialogs dialogs;
    private final SummaryText summaries;
    private final UnplugSound sound;
    private final BenchModel model;
    private final Consumer<ComplaintIntake.Finding> complaints;

    /**
     * Prompts in dialogs, with dates in the given formats.
     *
     * @param sound plays in the background
     * @param complaints takes complaints in
     */
    public SwingPrompts(
            Dialogs dialogs,
            Formats formats,
            BenchModel model,
            UnplugSound sound,
            Consumer<ComplaintIntake.Finding> complaints) {
        this.dialogs = dialogs;
        this.summaries = new SummaryText(formats);
        this.model = model;
        this.sound = sound;
        this.complaints = complaints;
    }

    @Override
    @Messages({
        "SwingPrompts.open=Opening the data directory",
        "SwingPrompts.renew=Renewing tokens",
        "SwingPrompts.continue=Continuing renewals",
        "SwingPrompts.rescan=Starting the modules afresh",
        "SwingPrompts.addModule=Adding the module",
        "SwingPrompts.createCampaign=Creating the campaign",
        "SwingPrompts.loadPins=Reading the list of PINs",
        "SwingPrompts.openCase=Reading what is known of the token",
        "SwingPrompts.saveSummary=Saving the summary",
        "SwingPrompts.abandon=Abandoning the renewal",
        "SwingPrompts.decide=Writing the decision down",
        "SwingPrompts.exportSupport=Putting together what support needs"
    })
    public String title(Work work) {
        return switch (work) {
            case OPEN -> Bundle.SwingPrompts_open();
            case RENEW -> Bundle.SwingPrompts_renew();
            case CONTINUE -> Bundle.SwingPrompts_continue();
            case RESCAN -> Bundle.SwingPrompts_rescan();
            case ADD_MODULE -> Bundle.SwingPrompts_addModule();
            case CREATE_CAMPAIGN -> Bundle.SwingPrompts_createCampaign();
            case LOAD_PINS -> Bundle.SwingPrompts_loadPins();
            case SAVE_SUMMARY -> Bundle.SwingPrompts_saveSummary();
            case ABANDON -> Bundle.SwingPrompts_abandon();
            case DECIDE -> Bundle.SwingPrompts_decide();
            case OPEN_CASE -> Bundle.SwingPrompts_openCase();
            case EXPORT_SUPPORT -> Bundle.SwingPrompts_exportSupport();
        };
    }

    @Override
    public ErrorText explain(Exception cause) {
        return BenchErrors.explain(cause);
    }

    @Override
    @Messages({"SwingPrompts.pins=Enter PINs", "SwingPrompts.pinsDeed=Use these PINs"})
    public Optional<Map<TokenSerial, Pin>> askPins(List<TokenRow> tokens) {
        PinForm form = new PinForm(tokens);
        try {
            return dialogs.form(Bundle.SwingPrompts_pins(), form, Bundle.SwingPrompts_pinsDeed())
                    ? Optional.of(form.take())
                    : Optional.empty();
        } finally {
            form.wipe();
        }
    }

    @Override
    @Messages("SwingPrompts.noText=There is no text in the clipboard.")
    public Optional<PinListing> pastedPins() throws PinListException {
        Optional<PinListing> pins =
                ClipboardPins.read(
                        Toolkit.getDefaultToolkit().getSystemClipboard().getContents(null));
        if (pins.isEmpty()) {
            say(Bundle.SwingPrompts_noText());
        }
        return pins;
    }

    @Override
    @Messages({
        "SwingPrompts.pastedPins=Check the list of PINs",
        "SwingPrompts.pastedPinsDeed=Take these PINs"
    })
    public boolean confirmPins(List<PastedPin> lines) {
        return dialogs.form(
                Bundle.SwingPrompts_pastedPins(),
                new PastedPinsForm(lines),
                Bundle.SwingPrompts_pastedPinsDeed());
    }

    @Override
    public void emptyClipboard() {
        ClipboardPins.empty(Toolkit.getDefaultToolkit().getSystemClipboard());
    }

    @Override
    @Messages({"SwingPrompts.pinFile=File of PINs", "SwingPrompts.pinFiles=All files"})
    public Optional<Path> choosePinFile() {
        return FileChoices.toRead(
                "bench.pinFile",
                Bundle.SwingPrompts_pinFile(),
                Bundle.SwingPrompts_pinFiles(),
                List.of());
    }

    @Override
    @Messages({
        "# {0} - number of tokens",
        "SwingPrompts.taken=PINs taken for {0} tokens on the bench.",
        "SwingPrompts.unmatchedTitle=PINs for absent tokens",
        "# {0} - number of tokens on the bench",
        "# {1} - number of absent tokens",
        "# {2} - their serials",
        "SwingPrompts.unmatched=PINs taken for {0} tokens on the bench. {1} tokens of the list aren''t plugged in; their PINs"
                + " wait for 10 minutes:\n{2}"
    })
    public void pinsTaken(int matched, List<TokenSerial> unmatched) {
        if (unmatched.isEmpty()) {
            say(Bundle.SwingPrompts_taken(matched));
            return;
        }
        String serials =
                unmatched.stream().map(TokenSerial::value).collect(Collectors.joining(", "));
        dialogs.message(
                Bundle.SwingPrompts_unmatchedTitle(),
                Bundle.SwingPrompts_unmatched(matched, unmatched.size(), serials));
    }

    @Override
    @Messages("SwingPrompts.wiped=PINs that weren't used for 10 minutes are wiped.")
    public void pinsWiped() {
        say(Bundle.SwingPrompts_wiped());
    }

    @Override
    @Messages({
        "SwingPrompts.stopTitle=Stop renewing",
        "# {0} - tokens that wait",
        "# {1} - tokens at work",
        "SwingPrompts.stopText={0} tokens that wait are left alone. {1} tokens at work go on to a safe end: don''t unplug them"
                + " until their card says so.",
        "SwingPrompts.stopDeed=Stop"
    })
    public boolean confirmStop(int queued, int working) {
        return dialogs.confirm(
                Bundle.SwingPrompts_stopTitle(),
                Bundle.SwingPrompts_stopText(queued, working),
                Bundle.SwingPrompts_stopDeed());
    }

    @Override
    @Messages(
            "SwingPrompts.modulesWait=The modules are stored. They take effect when the tokens at work are finished.")
    public void modulesWait() {
        say(Bundle.SwingPrompts_modulesWait());
    }

    @Override
    @Messages({
        "SwingPrompts.endedTitle=Renewal finished",
        "# {0} - renewed",
        "# {1} - failed",
        "# {2} - left as they were",
        "SwingPrompts.ended={0} renewed, {1} to look at, {2} left as they were."
    })
    public void runEnded(RunProgress run) {
        String text = Bundle.SwingPrompts_ended(run.renewed(), run.failed(), run.other());
        say(text);
        NotificationDisplayer.getDefault()
                .notify(
                        Bundle.SwingPrompts_endedTitle(),
                        new ImageIcon(ImageUtilities.loadImage("vn/capbu/renewal/ui/bench.png")),
                        text,
                        null,
                        run.failed() > 0 ? Priority.HIGH : Priority.NORMAL);
    }

    @Override
    public void error(ErrorText error) {
        dialogs.error(error);
    }

    @Override
    public void refused(Obstacle obstacle) {
        say(CommandText.reason(obstacle));
    }

    @Override
    @Messages({
        "SwingPrompts.moduleTitle=Add a PKCS#11 module",
        "SwingPrompts.moduleDeed=Try and add"
    })
    public Optional<TokenModule> askModule() {
        ModuleForm form = new ModuleForm();
        return dialogs.form(
                        Bundle.SwingPrompts_moduleTitle(), form, Bundle.SwingPrompts_moduleDeed())
                ? form.fields().toModule()
                : Optional.empty();
    }

    @Override
    @Messages({
        "SwingPrompts.campaignTitle=New campaign",
        "SwingPrompts.campaignDeed=Create campaign"
    })
    public Optional<CampaignRequest> askCampaign() {
        CampaignForm form = new CampaignForm();
        return dialogs.form(
                        Bundle.SwingPrompts_campaignTitle(),
                        form,
                        Bundle.SwingPrompts_campaignDeed())
                ? Optional.of(form.request())
                : Optional.empty();
    }

    @Override
    @Messages({
        "# {0} - number of results",
        "SwingPrompts.copied={0} results are in the clipboard."
    })
    public void copyResults(List<ResultLine> results) {
        TableReport report = summaries.report(wholeSession(results));
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(ClipboardTable.of(report, summaries)), null);
        say(Bundle.SwingPrompts_copied(results.size()));
    }

    private BatchSummary wholeSession(List<ResultLine> results) {
        return new BatchSummary(
                "", "", model.now(), model.now(), results.stream().map(ResultLine::line).toList());
    }

    @Override
    @Messages({
        "SwingPrompts.stopSelectedTitle=Stop the selected tokens",
        "# {0} - tokens that wait",
        "# {1} - tokens at work",
        "SwingPrompts.stopSelectedText={0} tokens that wait are left out. {1} tokens at work stop if nothing was sent to the CA"
                + " yet, else they go on to their end: don''t unplug them until their card says so.",
        "SwingPrompts.stopSelectedDeed=Stop them"
    })
    public boolean confirmStopSelected(int waiting, int working) {
        return working == 0
                || dialogs.confirm(
                        Bundle.SwingPrompts_stopSelectedTitle(),
                        Bundle.SwingPrompts_stopSelectedText(waiting, working),
                        Bundle.SwingPrompts_stopSelectedDeed());
    }

    @Override
    @Messages({
        "SwingPrompts.forgetTitle=Wipe PINs",
        "# {0} - number of PINs",
        "SwingPrompts.forgetText={0} PINs that were entered are wiped from memory. They can''t be brought back: they have to be"
                + " typed or pasted again.",
        "SwingPrompts.forgetDeed=Wipe"
    })
    public boolean confirmForget(int pins) {
        return dialogs.confirm(
                Bundle.SwingPrompts_forgetTitle(),
                Bundle.SwingPrompts_forgetText(pins),
                Bundle.SwingPrompts_forgetDeed());
    }

    @Override
    @Messages({
        "SwingPrompts.abandonTitle=Abandon the unfinished renewal",
        "# {0} - subscriber",
        "SwingPrompts.abandonText=Nothing was sent to the CA for {0}. The key pair that was made for the renewal is removed from"
                + " the token; the old certificate and its key stay and work.",
        "# {0} - subscriber",
        "SwingPrompts.abandonAway=The token of {0} isn''t plugged in, so the renewal is ended in the journal only. Nothing was sent"
                + " to the CA and the old pair works, but a key pair that nothing needs may stay on the token. Plug the token"
                + " in first if you can.",
        "SwingPrompts.abandonDeed=Abandon"
    })
    public boolean confirmAbandon(TokenRow token) {
        String name = CardText.title(token);
        return dialogs.confirm(
                Bundle.SwingPrompts_abandonTitle(),
                token.isPresent()
                        ? Bundle.SwingPrompts_abandonText(name)
                        : Bundle.SwingPrompts_abandonAway(name),
                Bundle.SwingPrompts_abandonDeed());
    }

    @Override
    @Messages({
        "SwingPrompts.decideTitle=A supervisor decides",
        "SwingPrompts.decideDeed=Write the decision down"
    })
    public Optional<Decision> askDecision(TokenRow token) {
        DecisionForm form =
                new DecisionForm(
                        CardText.title(token),
                        Optional.ofNullable(token.open())
                                .map(DecideRenewal::choices)
                                .orElse(Set.of(SupervisorDecision.Kind.END)));
        return dialogs.form(
                        Bundle.SwingPrompts_decideTitle(), form, Bundle.SwingPrompts_decideDeed())
                ? Optional.of(form.decision())
                : Optional.empty();
    }

    @Override
    public void decided(SupervisorDecision.Kind kind) {
        say(DecisionText.next(kind));
    }

    @Override
    public void openCase(TokenRow token, TokenStory story) {
        complaints.accept(FaultText.of(token, story));
    }

    @Override
    public void mayUnplug(boolean needsLook) {
        if (model.isSoundOn()) {
            sound.play(needsLook);
        }
    }

    @Override
    @Messages("SwingPrompts.summaryTitle=Batch summary")
    public void showSummary(BatchSummary summary, List<ReportWriter> writers, SummarySaver saver) {
        SummaryView view =
                new SummaryView(
                        summary,
                        summaries,
                        writers,
                        (report, writer) ->
                                FileChoices.toWrite(
                                                "bench.saveFile",
                                                FileChoices.plainName(report.title()),
                                                List.of(writer.format().ending()))
                                        .ifPresent(file -> saver.save(report, writer, file)));
        dialogs.view(Bundle.SwingPrompts_summaryTitle(), view);
    }

    @Override
    public Optional<Path> chooseSupportFile() {
        return FileChoices.toWrite("bench.saveFile", "capbu-support", List.of("zip"));
    }

    @Override
    @Messages({"# {0} - file", "SwingPrompts.saved=Saved: {0}"})
    public void saved(Path file) {
        say(Bundle.SwingPrompts_saved(file));
    }

    private static void say(String text) {
        StatusDisplayer.getDefault().setStatusText(text);
    }
}
