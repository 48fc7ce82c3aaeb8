package vn.capbu.complaints.ui.text;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** What cases are told apart by, in words. */
public final class AttainmentText {

    private AttainmentText() {}

    /** What cases are told apart by. */
    @Messages({
        "AttainmentText.group=Group",
        "AttainmentText.level=Level",
        "AttainmentText.unit=Unit at the end",
        "AttainmentText.charged=Unit charged with the breach",
        "AttainmentText.province63=Province (63)",
        "AttainmentText.province34=Province (34)",
        "AttainmentText.channel=Channel",
        "AttainmentText.agent=Who handled it",
        "AttainmentText.week=Week of closing",
        "AttainmentText.breachReason=Breach reason",
        "AttainmentText.rootCause=Root cause"
    })
    public static String of(By by) {
        return switch (by) {
            case GROUP -> Bundle.AttainmentText_group();
            case LEVEL -> Bundle.AttainmentText_level();
            case UNIT -> Bundle.AttainmentText_unit();
            case CHARGED -> Bundle.AttainmentText_charged();
            case PROVINCE_63 -> Bundle.AttainmentText_province63();
            case PROVINCE_34 -> Bundle.AttainmentText_province34();
            case CHANNEL -> Bundle.AttainmentText_channel();
            case AGENT -> Bundle.AttainmentText_agent();
            case WEEK -> Bundle.AttainmentText_week();
            case BREACH_REASON -> Bundle.AttainmentText_breachReason();
            case ROOT_CAUSE -> Bundle.AttainmentText_rootCause();
        };
    }

    /** A row's key by its name. */
    @Messages({
        "AttainmentText.unsaid=not stated",
        "# {0} - policy",
        "# {1} - level",
        "AttainmentText.levelOf={0}, level {1}",
        "# {0} - policy",
        "AttainmentText.noLevel={0}, without levels",
        "# {0} - week",
        "# {1} - year",
        "AttainmentText.weekOf=week {0}/{1}"
    })
    public static String key(By by, String key, Names names) {
        if (key.isEmpty() || key.endsWith("/")) {
            return Bundle.AttainmentText_unsaid();
        }
        return switch (by) {
            case GROUP -> group(key.split("/", 2), names);
            case LEVEL -> level(key.split("/", 2), names);
            case UNIT, CHARGED -> names.unit(key);
            case PROVINCE_63 -> province(Edition.OF_63, key);
            case PROVINCE_34 -> province(Edition.OF_34, key);
            case CHANNEL -> CaseText.of(Channel.valueOf(key));
            case AGENT -> key;
            case WEEK -> Bundle.AttainmentText_weekOf(key.substring(6), key.substring(0, 4));
            case BREACH_REASON -> names.breachReason(key);
            case ROOT_CAUSE -> names.rootCause(key);
        };
    }

    private static String group(String[] parts, Names names) {
        List<Policy> policies = names.policies();
        for (int i = policies.size() - 1; i >= 0; i--) {
            Policy policy = policies.get(i);
            if (policy.code().equals(parts[0])) {
                for (CaseClass one : policy.classes()) {
                    if (one.group().equals(parts[1])) {
                        return names.of(policy)
                                + " · "
                                + names.of(one).replaceFirst(" \\((mức|level) [0-9]\\)$", "");
                    }
                }
            }
        }
        return parts[1];
    }

    private static String level(String[] parts, Names names) {
        String policy =
                names.policies().stream()
                        .filter(one -> one.code().equals(parts[0]))
                        .map(names::of)
                        .findFirst()
                        .orElse(parts[0]);
        return "0".equals(parts[1])
                ? Bundle.AttainmentText_noLevel(policy)
                : Bundle.AttainmentText_levelOf(policy, parts[1]);
    }

    private static String province(Edition edition, String code) {
        return Provinces.catalogue().find(edition, code).map(Province::shortName).orElse(code);
    }
}
