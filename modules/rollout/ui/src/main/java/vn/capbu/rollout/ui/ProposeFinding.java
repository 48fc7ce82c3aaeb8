package vn.capbu.rollout.ui;

import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ProposalIntake;

/** Takes in proposals that other features have the reason for: in the window where they are tracked. */
@ServiceProvider(service = ProposalIntake.class)
public final class ProposeFinding implements ProposalIntake {

    /** For the Lookup. */
    public ProposeFinding() {}

    @Override
    public void propose(Draft draft) {
        PlanTopComponent.bringUp();
        RolloutWiring.ofConsole().plan().propose(draft.unit(), draft.content());
    }
}
