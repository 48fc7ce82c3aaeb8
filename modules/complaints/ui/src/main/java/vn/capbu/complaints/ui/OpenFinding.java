package vn.capbu.complaints.ui;

import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ComplaintIntake;

/** Takes in complaints that other features have the reason for. */
@ServiceProvider(service = ComplaintIntake.class)
public final class OpenFinding implements ComplaintIntake {

    /** For the Lookup. */
    public OpenFinding() {}

    @Override
    public void takeIn(Finding finding) {
        ComplaintsWiring.ofConsole().intake().takeIn(finding);
    }
}
