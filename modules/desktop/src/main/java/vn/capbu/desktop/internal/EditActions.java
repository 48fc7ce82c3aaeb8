package vn.capbu.desktop.internal;

import javax.swing.text.DefaultEditorKit;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** The clipboard's menu items: each runs the action of that name of the component that has the focus. */
@Messages({"EditActions.cut=Cu&t", "EditActions.copy=&Copy", "EditActions.paste=&Paste"})
public final class EditActions {

    /** Cuts the selected text. */
    @ActionID(category = "Edit", id = "vn.capbu.desktop.Cut")
    @ActionRegistration(displayName = "#EditActions.cut")
    @ActionReferences({
        @ActionReference(path = MenuPaths.EDIT, position = 100),
        @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-X")
    })
    public static final String CUT = DefaultEditorKit.cutAction;

    /** Copies the selected text or rows. */
    @ActionID(category = "Edit", id = "vn.capbu.desktop.Copy")
    @ActionRegistration(displayName = "#EditActions.copy")
    @ActionReferences({
        @ActionReference(path = MenuPaths.EDIT, position = 200),
        @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-C")
    })
    public static final String COPY = DefaultEditorKit.copyAction;

    /** Pastes text from the clipboard. */
    @ActionID(category = "Edit", id = "vn.capbu.desktop.Paste")
    @ActionRegistration(displayName = "#EditActions.paste")
    @ActionReferences({
        @ActionReference(path = MenuPaths.EDIT, position = 300),
        @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-V")
    })
    public static final String PASTE = DefaultEditorKit.pasteAction;

    private EditActions() {}
}
