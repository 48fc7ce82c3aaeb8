package vn.capbu.subscribers.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/**
 * Ctrl+I leads to the field of Quick Search in the menu bar. It takes the place of the platform's own shortcut, whose action makes
 * another field that no toolbar shows here.
 */
@ActionID(category = "Subscribers", id = "vn.capbu.subscribers.ui.FindQuickly")
@ActionRegistration(displayName = "#FindQuicklyAction.name")
@ActionReference(path = MenuPaths.SHORTCUTS, name = "D-I")
@Messages("FindQuicklyAction.name=Quick Search")
public final class FindQuicklyAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        QuickSearchBar.focus();
    }
}
