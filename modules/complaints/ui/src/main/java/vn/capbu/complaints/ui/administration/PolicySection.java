package vn.capbu.complaints.ui.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.complaints.AdministerRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.VersionDialogs;
import vn.capbu.desktop.VersionForm;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;

/** The policies of complaints and requests. */
@ServiceProvider(service = AdministrationSection.class, position = 400)
public final class PolicySection implements AdministrationSection {

    /** For the Lookup. */
    public PolicySection() {}

    @Override
    public String id() {
        return "policies";
    }

    @Override
    @Messages("PolicySection.title=Policies of complaints")
    public String title() {
        return Bundle.PolicySection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        return read(workspace, CalendarSection.ofConsole());
    }

    static List<AdministeredSetting> read(Workspace workspace, RuleText words) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        ComplaintDesk desk = new ComplaintDesk(workspace);
        List<AdministeredSetting> settings = new ArrayList<>();
        for (String code : desk.policies().stream().map(Policy::code).distinct().toList()) {
            settings.add(setting(desk.administerRules(), code, words, today));
        }
        return settings;
    }

    @Messages("PolicySection.edit=&Change…")
    private static AdministeredSetting setting(
            AdministerRules rules, String code, RuleText words, LocalDate today) {
        List<Policy> versions = rules.policies(code);
        List<Kept> kept =
                versions.stream()
                        .map(
                                one ->
                                        new Kept(
                                                one.version(),
                                                one.inForceFrom(),
                                                null,
                                                words.facts(one)))
                        .toList();
        VersionWords dates = new VersionWords(words.formats(), today);
        Policy newest = versions.get(versions.size() - 1);
        return new AdministeredSetting(
                code,
                words.name(newest),
                "",
                dates.inForce(kept).map(Kept::says).orElse(List.of()),
                dates.all(kept, rules.history(SettingsKind.POLICY, code)),
                List.of(
                        new Deed(
                                "edit",
                                Bundle.PolicySection_edit(),
                                done -> edit(newest, words, today, done))));
    }

    @Messages({"# {0} - policy", "PolicySection.dialog=New version of: {0}"})
    private static void edit(Policy newest, RuleText words, LocalDate today, Runnable done) {
        Map<String, String> names = new HashMap<>();
        newest.classes().forEach(one -> names.put(one.code(), words.name(one)));
        newest.pauses().forEach(one -> names.put(one.code(), words.name(one)));
        PolicyForm form = new PolicyForm(newest, words);
        VersionDialogs.ofConsole("administration")
                .ask(
                        Bundle.PolicySection_dialog(words.name(newest)),
                        new VersionForm(form, SettingsKind.POLICY, today, today.plusDays(1)),
                        () -> keeping(form.policy()),
                        cause -> words.explain(cause, names),
                        done);
    }

    static VersionDialogs.Keeping keeping(Policy wanted) {
        return turn ->
                new ComplaintDesk(turn.workspace())
                        .administerRules()
                        .keepPolicy(turn.operator(), wanted, turn.change());
    }
}
