package vn.capbu.renewal.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinList;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListing;
import vn.capbu.renewal.TokenModule;

/** Answers questions as a test wants them, and keeps what was told. */
final class RecordingPrompts implements BenchPrompts {

    final Map<TokenSerial, String> typed = new HashMap<>();
    final List<TokenSerial> askedFor = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean changesHisMind;
    String clipboard = "";

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
    public Optional<Path> chooseResultFile() {
        return Optional.empty();
    }

    @Override
    public String resultsAsCsv(List<ResultLine> results) {
        return "";
    }
}
