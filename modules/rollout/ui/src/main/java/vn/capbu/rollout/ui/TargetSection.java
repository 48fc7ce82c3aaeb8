package vn.capbu.rollout.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.AdministeredSetting.Version;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;

/** The targets of campaigns; they are changed in their own window, where each change is a version of the whole plan. */
@ServiceProvider(service = AdministrationSection.class, position = 500)
public final class TargetSection implements AdministrationSection {

    /** For the Lookup. */
    public TargetSection() {}

    @Override
    public String id() {
        return "targets";
    }

    @Override
    @Messages("TargetSection.title=Targets")
    public String title() {
        return Bundle.TargetSection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        boolean vietnamese = "vi".equals(Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        return read(workspace, Formats.ofConsole(), vietnamese);
    }

    @Messages({
        "TargetSection.edit=&Change in the window of targets…",
        "TargetSection.none=No targets yet."
    })
    static List<AdministeredSetting> read(
            Workspace workspace, Formats formats, boolean vietnamese) {
        RolloutDesk desk = new RolloutDesk(workspace);
        List<AdministeredSetting> settings = new ArrayList<>();
        for (RolloutCampaign campaign : desk.campaigns()) {
            List<TargetPlan> plans = desk.editTargets().versions(campaign);
            List<Version> versions = new ArrayList<>();
            for (TargetPlan plan : plans) {
                versions.add(
                        new Version(
                                plan.version(),
                                formats.date(plan.madeAt()),
                                versions.isEmpty() ? State.IN_FORCE : State.PAST,
                                plan.operator(),
                                formats.dateTime(plan.madeAt()),
                                plan.note(),
                                facts(plan, formats, vietnamese)));
            }
            settings.add(
                    new AdministeredSetting(
                            Long.toString(campaign.id()),
                            campaign.name(),
                            plans.isEmpty() ? Bundle.TargetSection_none() : "",
                            versions.isEmpty() ? List.of() : versions.get(0).says(),
                            versions,
                            List.of(
                                    new Deed(
                                            "edit",
                                            Bundle.TargetSection_edit(),
                                            done -> openPlan()))));
        }
        return settings;
    }

    @Messages({
        "# {0} - percent",
        "# {1} - first day",
        "# {2} - last day",
        "TargetSection.between={0} %, from {1} to {2}",
        "# {0} - percent",
        "# {1} - last day",
        "TargetSection.by={0} % by {1}",
        "TargetSection.noPercent=–"
    })
    private static List<Fact> facts(TargetPlan plan, Formats formats, boolean vietnamese) {
        List<Fact> facts = new ArrayList<>();
        for (Target target : plan.targets()) {
            BigDecimal percent = target.percent();
            String share =
                    percent == null ? Bundle.TargetSection_noPercent() : formats.decimal(percent);
            LocalDate from = target.from();
            facts.add(
                    new Fact(
                            vietnamese ? target.vietnamese() : target.english(),
                            from == null
                                    ? Bundle.TargetSection_by(share, formats.date(target.to()))
                                    : Bundle.TargetSection_between(
                                            share, formats.date(from), formats.date(target.to()))));
        }
        return facts;
    }

    private static void openPlan() {
        TopComponent window = WindowManager.getDefault().findTopComponent(PlanTopComponent.ID);
        if (window != null) {
            window.open();
            window.requestActive();
        }
    }
}
