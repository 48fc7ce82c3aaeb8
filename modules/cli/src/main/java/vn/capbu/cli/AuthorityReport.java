package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthoritySettings.Ra;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.TestAuthority;

/** The authority in use in words: settings, findings, caveats, and the steps of a test. */
final class AuthorityReport {

    private AuthorityReport() {}

    /** The settings; no secret is among them. */
    static Map<String, Object> describe(AuthoritySettings settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            fields.put("kind", "cmp");
            fields.put("url", cmp.url());
            fields.put("trustAnchors", cmp.trustAnchors().size());
            describe(cmp.ra(), fields);
            fields.put("lookup", cmp.lookupUrl());
            fields.put("crl", cmp.crlUrl());
            fields.put("nested", cmp.nested());
            fields.put("expiredRequest", cmp.expiredRequest().name());
            fields.put("confirms", true);
        } else if (settings instanceof AuthoritySettings.Est est) {
            fields.put("kind", "est");
            fields.put("url", est.url());
            fields.put("trustAnchors", est.trustAnchors().size());
            describe(est.ra(), fields);
            fields.put("lookup", est.lookupUrl());
            fields.put("crl", est.crlUrl());
            fields.put("confirms", false);
        } else if (settings instanceof AuthoritySettings.Embedded embedded) {
            fields.put("kind", "embedded");
            fields.put("caCertificate", embedded.caCertificateFile());
            fields.put("trusted", embedded.trustedIssuers().size());
            fields.put("confirmWaitSeconds", embedded.confirmWaitTime().toSeconds());
            fields.put("confirms", true);
        }
        return fields;
    }

    private static void describe(@Nullable Ra ra, Map<String, Object> fields) {
        fields.put("raKeyStore", ra instanceof Ra.KeyStore store ? store.file() : null);
        if (ra instanceof Ra.Token token) {
            fields.put("raModule", token.module());
            fields.put("raToken", token.serial().value());
        } else if (ra instanceof Ra.Password password) {
            fields.put("raUser", password.user());
        }
    }

    /** Shows settings, caveats of the campaigns that are ready, and findings. */
    static void show(Output output, Map<String, Object> fields, RenewalDesk desk) {
        List<CapabilityFinding> findings = desk.testAuthority().known();
        Set<AuthorityCaveat> caveats = new TreeSet<>();
        for (Campaign campaign : desk.campaigns().list()) {
            caveats.addAll(desk.caveats(campaign));
        }
        fields.put("caveats", caveats.stream().map(Enum::name).toList());
        fields.put("capabilities", findings.stream().map(AuthorityReport::describe).toList());
        output.document(Map.of("authority", fields));
        fields.forEach(
                (name, value) -> {
                    if (!(value instanceof List)) {
                        output.line(name + ": " + (value == null ? "-" : value));
                    }
                });
        sayCaveats(output, caveats);
        table(output, findings);
    }

    /** Tells what has to be known before a run. */
    static void sayCaveats(Output output, Iterable<AuthorityCaveat> caveats) {
        for (AuthorityCaveat caveat : caveats) {
            output.message("authority.caveat", output.texts().of(caveat));
        }
    }

    /** The steps of a test, then what is known. */
    static void print(Output output, TestAuthority.Report report) {
        Texts texts = output.texts();
        output.document(
                Map.of(
                        "steps", report.steps().stream().map(AuthorityReport::describe).toList(),
                        "capabilities",
                                report.findings().stream()
                                        .map(AuthorityReport::describe)
                                        .toList()));
        for (ProbeReport step : report.steps()) {
            output.line(
                    texts.of(step.probe())
                            + ": "
                            + texts.of(step.result())
                            + (step.technical().isEmpty() ? "" : " [" + step.technical() + "]"));
            step.verdicts()
                    .forEach(
                            (capability, verdict) -> {
                                if (verdict != Verdict.UNKNOWN) {
                                    output.line(
                                            "    → "
                                                    + texts.of(capability)
                                                    + ": "
                                                    + texts.of(verdict));
                                }
                            });
        }
        table(output, report.findings());
        output.message(report.passed() ? "authority.test-passed" : "authority.test-failed");
    }

    private static Map<String, Object> describe(ProbeReport step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("probe", step.probe().name());
        fields.put("result", step.result().name());
        fields.put("technical", step.technical());
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (AuthorityCapability capability : AuthorityCapability.values()) {
            Verdict verdict = step.verdicts().get(capability);
            if (verdict != null) {
                verdicts.put(capability.name(), verdict.name());
            }
        }
        fields.put("concluded", verdicts);
        return fields;
    }

    private static Map<String, Object> describe(CapabilityFinding finding) {
        boolean known = finding.verdict() != Verdict.UNKNOWN;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("capability", finding.capability().name());
        fields.put("verdict", finding.verdict().name());
        fields.put("source", known ? finding.source().name() : null);
        fields.put("at", known ? finding.at().toString() : null);
        fields.put("operator", known ? finding.operator() : null);
        return fields;
    }

    private static void table(Output output, List<CapabilityFinding> findings) {
        Texts texts = output.texts();
        List<List<String>> rows = new ArrayList<>();
        for (CapabilityFinding finding : findings) {
            boolean known = finding.verdict() != Verdict.UNKNOWN;
            rows.add(
                    List.of(
                            texts.of(finding.capability()),
                            texts.of(finding.verdict()),
                            known ? texts.of(finding.source()) : "-",
                            known ? VietnamTime.formatDate(finding.at()) : "-",
                            known ? finding.operator() : "-"));
        }
        output.table(
                List.of(
                        texts.get("column.capability"),
                        texts.get("column.verdict"),
                        texts.get("column.source"),
                        texts.get("column.date"),
                        texts.get("column.operator")),
                rows);
    }
}
