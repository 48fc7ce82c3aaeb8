package vn.capbu.rollout.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Fixes the population of the campaign that the progress window shows. */
@ActionID(category = "Rollout", id = "vn.capbu.rollout.ui.FixPopulation")
@ActionRegistration(displayName = "#FixPopulationAction.name")
@ActionReference(path = MenuPaths.ROLLOUT, position = 300, separatorBefore = 290)
@Messages("FixPopulationAction.name=&Fix the population…")
public final class FixPopulationAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        bringUpAndFix();
    }

    /** Shows the progress window and asks for the day. */
    static void bringUpAndFix() {
        ProgressTopComponent.bringUp();
        RolloutWiring.ofConsole().progress().fix();
    }
}
