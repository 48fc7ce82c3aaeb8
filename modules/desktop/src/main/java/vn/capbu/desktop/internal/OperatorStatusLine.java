package vn.capbu.desktop.internal;

import java.awt.Component;
import org.openide.awt.StatusLineElementProvider;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.StatusCell;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;

/** Who works, on the status line; empty where nobody has an account. */
@ServiceProvider(service = StatusLineElementProvider.class, position = 900)
public final class OperatorStatusLine implements StatusLineElementProvider {

    @Messages("OperatorStatusLine.tip=Who has signed in, and as what")
    @Override
    public Component getStatusLineElement() {
        StatusCell cell = new StatusCell(Bundle.OperatorStatusLine_tip());
        cell.setName("operator.status");
        ConsoleWorkspace workspace = ConsoleWorkspace.ofConsole();
        workspace.whenAdmitted(
                () ->
                        cell.setText(
                                workspace
                                        .ifOpen()
                                        .filter(Workspace::hasAccount)
                                        .map(open -> words(open.operator()))
                                        .orElse("")));
        return cell;
    }

    @Messages({
        "# {0} - person",
        "# {1} - roles",
        "OperatorStatusLine.who={0} · {1}",
        "# {0} - person",
        "OperatorStatusLine.noRole={0} · no role"
    })
    private static String words(Operator operator) {
        return operator.roles().isEmpty()
                ? Bundle.OperatorStatusLine_noRole(operator.displayName())
                : Bundle.OperatorStatusLine_who(
                        operator.displayName(), OperatorWords.of(operator.roles()));
    }
}
