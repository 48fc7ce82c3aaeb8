package vn.capbu.renewal.ui.text;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;

/** What is known of an authority, and how it was found out, as HTML for Swing. */
public final class FindingsText {

    private FindingsText() {}

    /**
     * The steps of a test, then a table of capabilities.
     *
     * @param steps what was tried just now; empty when nothing was
     */
    @Messages({
        "FindingsText.steps=What was tried",
        "FindingsText.none=Nothing was tested yet. A test issues nothing to a customer; what it can't find out stays \"not known\"."
    })
    public static String html(
            List<ProbeReport> steps, List<CapabilityFinding> findings, Formats formats) {
        StringBuilder html = new StringBuilder("<html><body>");
        if (findings.stream().allMatch(it -> it.verdict() == Verdict.UNKNOWN)) {
            html.append("<p>").append(Html.escape(Bundle.FindingsText_none())).append("</p>");
        }
        if (!steps.isEmpty()) {
            html.append("<p><b>")
                    .append(Html.escape(Bundle.FindingsText_steps()))
                    .append("</b></p><ol>");
            steps.forEach(step -> addStep(html, step));
            html.append("</ol>");
        }
        html.append("<table cellpadding='2'>");
        findings.forEach(finding -> addFinding(html, finding, formats));
        html.append("</table>");
        return html.append("</body></html>").toString();
    }

    private static void addFinding(StringBuilder html, CapabilityFinding finding, Formats formats) {
        html.append("<tr><td nowrap>")
                .append(Html.escape(AuthorityText.capability(finding.capability())))
                .append("</td><td nowrap><b>")
                .append(Html.escape(AuthorityText.verdict(finding.verdict())))
                .append("</b></td><td nowrap>")
                .append(Html.escape(AuthorityText.source(finding, formats)))
                .append("</td></tr>");
    }

    private static void addStep(StringBuilder html, ProbeReport step) {
        html.append("<li>")
                .append(Html.escape(AuthorityText.probe(step.probe())))
                .append(": <b>")
                .append(Html.escape(AuthorityText.result(step.result())))
                .append("</b>");
        String conclusions = AuthorityText.conclusions(step);
        if (!conclusions.isEmpty()) {
            html.append("<br>– ").append(Html.escape(conclusions));
        }
        if (!step.technical().isEmpty()) {
            html.append("<br><code>").append(Html.escape(step.technical())).append("</code>");
        }
        html.append("</li>");
    }
}
