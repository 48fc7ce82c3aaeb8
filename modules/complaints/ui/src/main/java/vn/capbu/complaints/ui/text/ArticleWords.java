package vn.capbu.complaints.ui.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** The knowledge base in words and as a table. */
public final class ArticleWords {

    private ArticleWords() {}

    /** What an article is. */
    @Messages({"ArticleWords.article=Article", "ArticleWords.template=Template"})
    public static String of(Article.Kind kind) {
        return switch (kind) {
            case ARTICLE -> Bundle.ArticleWords_article();
            case TEMPLATE -> Bundle.ArticleWords_template();
        };
    }

    /** Names of the groups of cases by their codes; the first stands for all. */
    @Messages("ArticleWords.all=all cases")
    public static Map<String, String> groups(Names names) {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("", Bundle.ArticleWords_all());
        for (Policy policy : names.policies()) {
            for (CaseClass one : policy.classes()) {
                groups.putIfAbsent(
                        one.group(), names.of(one).replaceFirst(" \\((mức|level) [0-9]\\)$", ""));
            }
        }
        return groups;
    }

    /** How an article stands on a day. */
    @Messages({
        "ArticleWords.offered=offered",
        "ArticleWords.off=not offered",
        "# {0} - day",
        "ArticleWords.ahead=from {0} on"
    })
    static String state(Article one, LocalDate today, Formats formats) {
        if (one.inForceFrom().isAfter(today)) {
            return Bundle.ArticleWords_ahead(formats.date(one.inForceFrom()));
        }
        return one.offered() ? Bundle.ArticleWords_offered() : Bundle.ArticleWords_off();
    }

    /** Articles as a table. */
    @Messages({
        "ArticleWords.title=Knowledge base",
        "ArticleWords.kindColumn=Kind",
        "ArticleWords.titleColumn=Title",
        "ArticleWords.groupColumn=Group",
        "ArticleWords.versionColumn=Version",
        "ArticleWords.fromColumn=In force from",
        "ArticleWords.stateColumn=State"
    })
    public static TableReport table(
            List<Article> articles, Names names, LocalDate today, Formats formats) {
        Map<String, String> groups = groups(names);
        return new TableReport(
                Bundle.ArticleWords_title(),
                List.of(),
                List.of(
                        new Column(Bundle.ArticleWords_kindColumn(), 12),
                        new Column(Bundle.ArticleWords_titleColumn(), 44),
                        new Column(Bundle.ArticleWords_groupColumn(), 26),
                        new Column(Bundle.ArticleWords_versionColumn(), 10),
                        new Column(Bundle.ArticleWords_fromColumn(), 13),
                        new Column(Bundle.ArticleWords_stateColumn(), 18)),
                articles.stream()
                        .map(
                                one ->
                                        List.<Cell>of(
                                                Cell.text(of(one.kind())),
                                                Cell.text(one.title().in(names.vietnamese())),
                                                Cell.text(
                                                        groups.getOrDefault(
                                                                one.group(), one.group())),
                                                Cell.number(one.version()),
                                                new Cell.Date(one.inForceFrom()),
                                                Cell.text(state(one, today, formats))))
                        .toList(),
                List.of());
    }
}
