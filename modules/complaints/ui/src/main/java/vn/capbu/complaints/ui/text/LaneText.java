package vn.capbu.complaints.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.ui.model.Timeline;
import vn.capbu.desktop.Formats;

/** The bars of a time line in words. */
public final class LaneText {

    private final Names names;
    private final CaseClocks.Basis basis;
    private final Formats formats;

    /**
     * Words for the bars of a case.
     *
     * @param basis by which its codes are named
     */
    public LaneText(Names names, CaseClocks.Basis basis, Formats formats) {
        this.names = names;
        this.basis = basis;
        this.formats = formats;
    }

    /** Which clock. */
    @Messages({
        "LaneText.total=Resolution",
        "LaneText.response=First response",
        "LaneText.progress=Progress owed"
    })
    public String title(Timeline.Lane lane) {
        return switch (lane.kind()) {
            case TOTAL -> Bundle.LaneText_total();
            case UNIT -> names.unit(lane.unit());
            case RESPONSE -> Bundle.LaneText_response();
            case CALL -> CaseText.of(DueClock.Kind.CALL);
            case TASK -> CaseText.of(DueClock.Kind.TASK);
            case REGULATOR -> CaseText.of(DueClock.Kind.REGULATOR);
            case PROGRESS -> Bundle.LaneText_progress();
        };
    }

    /** How it stands. */
    public String state(Timeline.Lane lane) {
        String outcome = CaseText.of(lane.outcome());
        boolean counted = lane.kind() == Timeline.Kind.TOTAL || lane.kind() == Timeline.Kind.UNIT;
        return counted ? DurationText.of(lane.seconds()) + ", " + outcome : outcome;
    }

    /** A stretch. */
    @Messages({
        "# {0} - from",
        "# {1} - to",
        "# {2} - time",
        "# {3} - run",
        "LaneText.bar={0} – {1}, {2}: {3}",
        "LaneText.over=over the limit"
    })
    public String bar(Timeline.Bar bar) {
        String run = CaseText.of(bar.run());
        if (!bar.reason().isEmpty() && bar.run() == vn.capbu.complaints.sla.Segment.Run.PAUSED) {
            run += " (" + names.pause(basis, bar.reason()) + ")";
        }
        if (bar.over()) {
            run += ", " + Bundle.LaneText_over();
        }
        return Bundle.LaneText_bar(
                formats.dateTime(bar.from()),
                formats.dateTime(bar.to()),
                DurationText.of(bar.to().getEpochSecond() - bar.from().getEpochSecond()),
                run);
    }
}
