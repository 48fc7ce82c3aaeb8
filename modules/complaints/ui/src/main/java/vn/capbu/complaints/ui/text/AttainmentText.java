package vn.capbu.complaints.ui.text;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseSlice;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.ui.model.AuditView;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** What cases are told apart by, in words. */
public final class AttainmentText {

    private AttainmentText() {}

    /** What a figure tells cases apart by. */
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
        "AttainmentText.rootCause=Root cause",
        "AttainmentText.ageing=Age of open cases",
        "AttainmentText.rounds=Answers per case",
        "AttainmentText.lost=Time lost by unit",
        "AttainmentText.worst=Worst cases"
    })
    public static String of(AuditView view) {
        return switch (view) {
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
            case AGEING -> Bundle.AttainmentText_ageing();
            case ROUNDS -> Bundle.AttainmentText_rounds();
            case LOST -> Bundle.AttainmentText_lost();
            case WORST -> Bundle.AttainmentText_worst();
        };
    }

    /** The title of a figure. */
    @Messages({
        "# {0} - by what",
        "AttainmentText.titleRate=Closed in time – {0}",
        "# {0} - by what",
        "AttainmentText.titleLate=Closed late – {0}"
    })
    static String title(AuditView view) {
        if (view.by().isEmpty()) {
            return of(view);
        }
        return view.isOfBreaches()
                ? Bundle.AttainmentText_titleLate(of(view))
                : Bundle.AttainmentText_titleRate(of(view));
    }

    /** Which cases of a row. */
    @Messages({
        "AttainmentText.all=All",
        "AttainmentText.kept=In time",
        "AttainmentText.breached=Late",
        "AttainmentText.unlimited=No limit"
    })
    static String of(CaseSlice.Part part) {
        return switch (part) {
            case ALL -> Bundle.AttainmentText_all();
            case KEPT -> Bundle.AttainmentText_kept();
            case BREACHED -> Bundle.AttainmentText_breached();
            case UNLIMITED -> Bundle.AttainmentText_unlimited();
        };
    }

    /** An age of open cases: up to so many days, or more than any; less than 0. */
    @Messages({
        "# {0} - days",
        "AttainmentText.upTo=up to {0} days",
        "AttainmentText.older=30 days and older"
    })
    static String age(int days) {
        return days < 0 ? Bundle.AttainmentText_older() : Bundle.AttainmentText_upTo(days);
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
        return Provinces.catalogue().nameOf(edition, code);
    }
}
