package vn.capbu.renewal.ui;

import java.awt.Component;
import java.awt.FlowLayout;
import javax.swing.JPanel;
import org.openide.awt.StatusLineElementProvider;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.Refresher;
import vn.capbu.desktop.StatusCell;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.text.HeaderText;

/** Tokens present, tokens at work, authority and campaign on the status line. */
@ServiceProvider(service = StatusLineElementProvider.class, position = 100)
public final class BenchStatusLine implements StatusLineElementProvider {

    @Messages({
        "BenchStatusLine.present.tip=Tokens that are plugged in",
        "BenchStatusLine.atWork.tip=Tokens that mustn't be unplugged",
        "BenchStatusLine.authority.tip=The certification authority that issues",
        "BenchStatusLine.campaign.tip=The campaign by which tokens are judged"
    })
    @Override
    public Component getStatusLineElement() {
        BenchModel model = BenchWiring.ofConsole().model();
        StatusCell present = cell("present", Bundle.BenchStatusLine_present_tip());
        StatusCell atWork = cell("atWork", Bundle.BenchStatusLine_atWork_tip());
        StatusCell authority = cell("authority", Bundle.BenchStatusLine_authority_tip());
        StatusCell campaign = cell("campaign", Bundle.BenchStatusLine_campaign_tip());
        JPanel cells = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        cells.setOpaque(false);
        cells.add(present);
        cells.add(atWork);
        cells.add(authority);
        cells.add(campaign);
        Runnable refresh =
                () -> {
                    boolean open = model.state() instanceof DeskState.Open;
                    present.setText(open ? present(model) : "");
                    atWork.setText(open ? atWork(model) : "");
                    authority.setText(model.authority().map(HeaderText::authority).orElse(""));
                    campaign.setText(model.campaign().map(BenchStatusLine::campaign).orElse(""));
                };
        model.addListener(new Refresher(refresh)::soon);
        refresh.run();
        return cells;
    }

    private static StatusCell cell(String name, String tip) {
        StatusCell cell = new StatusCell(tip);
        cell.setName("bench.status." + name);
        return cell;
    }

    @Messages({"# {0} - count", "BenchStatusLine.present=Tokens: {0}"})
    private static String present(BenchModel model) {
        return Bundle.BenchStatusLine_present(model.present());
    }

    @Messages({"# {0} - count", "BenchStatusLine.atWork=Working: {0}"})
    private static String atWork(BenchModel model) {
        return Bundle.BenchStatusLine_atWork(model.atWork());
    }

    @Messages({"# {0} - name", "BenchStatusLine.campaign=Campaign: {0}"})
    private static String campaign(Campaign campaign) {
        return Bundle.BenchStatusLine_campaign(campaign.name());
    }
}
