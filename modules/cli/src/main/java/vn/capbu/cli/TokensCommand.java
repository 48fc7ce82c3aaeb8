package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.ListTokens;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.TokenAssessment;

/** The tokens that are plugged in, and what a campaign says of each. */
@Command(description = "Shows the tokens that are plugged in; touches nothing.")
final class TokensCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--campaign",
            paramLabel = "NAME",
            description = "Default: the one created last.")
    private @Nullable String campaignName;

    TokensCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            Output output = session.output();
            Campaign campaign = CampaignCommand.choose(workspace, campaignName, output.texts());
            ListTokens.Listing listing = desk.listTokens().run(campaign, new Cancellation());
            output.document(
                    Map.of(
                            "tokens",
                            listing.tokens().stream().map(TokensCommand::describe).toList(),
                            "ambiguous",
                            listing.ambiguous().stream().map(TokensCommand::describe).toList()));
            table(output, listing.tokens());
            sayProblems(output, listing.failedModules());
            sayAmbiguous(output, listing.ambiguous());
            desk.readerNotices()
                    .forEach(
                            notice ->
                                    output.message(
                                            "module.readers",
                                            notice.module(),
                                            notice.slots(),
                                            notice.limit().readers(),
                                            notice.limit().source()));
            return listing.failedModules().isEmpty() && listing.ambiguous().isEmpty()
                    ? ExitCode.OK
                    : ExitCode.FAILURES;
        }
    }

    /** Names each module that can't be read. */
    static void sayProblems(Output output, List<ModuleScan> failed) {
        for (ModuleScan scan : failed) {
            ModuleScan.ModuleProblem problem = scan.problem();
            if (problem != null) {
                output.message(
                        "module.problem",
                        scan.module(),
                        output.texts().of(problem.kind()),
                        problem.technical());
            }
        }
    }

    /** Names each token that can't be told from others, and says what to do. */
    static void sayAmbiguous(Output output, List<AmbiguousToken> tokens) {
        for (AmbiguousToken token : tokens) {
            String slot = Long.toString(token.slot());
            if (token.serial() == null) {
                output.message(
                        "token.no-serial", token.module(), slot, token.label(), token.model());
            } else {
                output.message(
                        "token.shared-serial",
                        token.module(),
                        slot,
                        token.label(),
                        token.model(),
                        token.serial());
            }
        }
        if (!tokens.isEmpty()) {
            output.message("token.ambiguous");
        }
    }

    private static Map<String, Object> describe(AmbiguousToken token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("module", token.module());
        fields.put("slot", token.slot());
        fields.put("label", token.label());
        fields.put("model", token.model());
        fields.put("serial", token.serial() == null ? null : token.serial().value());
        return fields;
    }

    private static Map<String, Object> describe(TokenAssessment token) {
        TokenAssessment.Subject subject = token.subject();
        var record = token.record();
        var owed = token.owed();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("serial", token.serial().value());
        fields.put("module", token.token().module());
        fields.put("label", token.token().label());
        fields.put("deviceVersion", token.token().deviceVersion());
        fields.put("taxCode", record == null ? null : record.taxCode().value());
        fields.put("subscriber", record == null ? null : record.name());
        fields.put(
                "certificateSerial",
                subject == null ? null : Certificates.serialOf(subject.certificate()).toString());
        fields.put("notAfter", subject == null ? null : subject.notAfter().toString());
        fields.put("eligibility", token.eligibility().name());
        fields.put("failedRules", token.failedRules().stream().map(EligibilityRule::name).toList());
        fields.put("owedNotAfter", owed == null ? null : owed.notAfter().toString());
        return fields;
    }

    private static void table(Output output, List<TokenAssessment> tokens) {
        Texts texts = output.texts();
        List<List<String>> rows = new ArrayList<>();
        for (TokenAssessment token : tokens) {
            var record = token.record();
            var subject = token.subject();
            var owed = token.owed();
            rows.add(
                    List.of(
                            token.serial().value(),
                            token.token().deviceVersion(),
                            record == null ? "-" : record.taxCode().value(),
                            record == null ? "-" : record.name(),
                            subject == null ? "-" : VietnamTime.formatDate(subject.notAfter()),
                            owed == null ? "-" : VietnamTime.formatDate(owed.notAfter()),
                            texts.of(token.eligibility()) + rules(token)));
        }
        output.table(
                List.of(
                        texts.get("column.token"),
                        texts.get("column.device-version"),
                        texts.get("column.tax-code"),
                        texts.get("column.subscriber"),
                        texts.get("column.ends"),
                        texts.get("column.owed"),
                        texts.get("column.eligibility")),
                rows);
    }

    private static String rules(TokenAssessment token) {
        return token.failedRules().isEmpty()
                ? ""
                : " ("
                        + String.join("+", token.failedRules().stream().map(Enum::name).toList())
                        + ")";
    }
}
