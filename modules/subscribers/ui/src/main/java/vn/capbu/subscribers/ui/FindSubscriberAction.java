package vn.capbu.subscribers.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Leads to the search from anywhere; its text is selected, so that what is typed or scanned next replaces it. */
@ActionID(category = "Subscribers", id = "vn.capbu.subscribers.ui.FindSubscriber")
@ActionRegistration(displayName = "#FindSubscriberAction.name")
@ActionReferences({
    @ActionReference(path = MenuPaths.SUBSCRIBER, position = 100),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-F"),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "DS-F")
})
@Messages("FindSubscriberAction.name=&Find a subscriber")
public final class FindSubscriberAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        SearchTopComponent.bringUp();
    }
}
