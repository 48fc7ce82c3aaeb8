package vn.capbu.renewal.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.desktop.ComplaintIntake;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.PinList;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListing;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.text.FaultText;

/** Answers questions as a test wants them, and keeps what was told. */
final class RecordingPrompts implements BenchPrompts {

    final Map<TokenSerial, String> typed = new HashMap<>();
    final List<TokenSerial> askedFor = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<Boolean> sounds = new ArrayList<>();
    Decision decision;
    Optional<ComplaintIntake.Finding> finding = Optional.empty();
    boolean changesHisMind;
    String clipboard = "";

    @Override
    public void openCase(TokenRow token, TokenStory story) {
        finding = Optional.of(FaultText.of(token, story));
    }

    @Override
    public String title(Work work) {
        return work.name();
    }

    @Override
    public ErrorText explain(Exception cause) {
        return new ErrorText(cause.toString(), "", "again");
    }

    @Override
    public Optional<Map<TokenSerial, Pin>> askPins(List<TokenRow> tokens) {
        tokens.forEach(token -> askedFor.add(token.serial()));
        if (changesHisMind) {
            return Optional.empty();
        }
        Map<TokenSerial, Pin> pins = new HashMap<>();
        typed.forEach((token, pin) -> pins.put(token, Pin.of(pin.toCharArray())));
        return Optional.of(pins);
    }

    @Override
    public Optional<PinListing> pastedPins() throws PinListException {
        return Optional.of(PinList.inspect(clipboard.toCharArray()));
    }

    @Override
    public boolean confirmPins(List<PastedPin> lines) {
        lines.forEach(line -> told.add(line.line() + " " + line.serial() + " " + line.match()));
        return !changesHisMind;
    }

    @Override
    public void emptyClipboard() {
        clipboard = "";
    }

    @Override
    public Optional<Path> choosePinFile() {
        return Optional.empty();
    }

    @Override
    public void pinsTaken(int matched, List<TokenSerial> unmatched) {
        told.add("taken " + matched + " " + unmatched);
    }

    @Override
    public void pinsWiped() {
        told.add("wiped");
    }

    @Override
    public boolean confirmStop(int queued, int working) {
        told.add("stop " + queued + " " + working);
        return true;
    }

    @Override
    public void modulesWait() {
        told.add("modulesWait");
    }

    @Override
    public void runEnded(RunProgress run) {
        told.add("ended " + run.renewed() + " " + run.failed());
    }

    @Override
    public void error(ErrorText error) {
        told.add("error " + error.whatHappened());
    }

    @Override
    public void refused(Obstacle obstacle) {
        told.add("refused " + obstacle);
    }

    @Override
    public Optional<TokenModule> askModule() {
        return Optional.empty();
    }

    @Override
    public Optional<CampaignRequest> askCampaign() {
        return Optional.empty();
    }

    @Override
    public void copyResults(List<ResultLine> results) {
        told.add("copied " + results.size());
    }

    @Override
    public boolean confirmStopSelected(int waiting, int working) {
        told.add("stop selected " + waiting + " " + working);
        return true;
    }

    @Override
    public boolean confirmForget(int pins) {
        told.add("forget " + pins);
        return !changesHisMind;
    }

    @Override
    public boolean confirmAbandon(TokenRow token) {
        told.add("abandon " + token.serial());
        return !changesHisMind;
    }

    @Override
    public Optional<Decision> askDecision(TokenRow token) {
        return Optional.ofNullable(decision);
    }

    @Override
    public void decided(SupervisorDecision.Kind kind) {
        told.add("decided " + kind);
    }

    @Override
    public void mayUnplug(boolean needsLook) {
        sounds.add(needsLook);
    }

    @Override
    public void showSummary(BatchSummary summary, List<ReportWriter> writers, SummarySaver saver) {
        told.add("summary " + summary.counts());
    }

    @Override
    public Optional<Path> chooseSupportFile() {
        return Optional.of(Path.of("support.zip"));
    }

    @Override
    public void saved(Path file) {
        told.add("saved " + file);
    }
}
