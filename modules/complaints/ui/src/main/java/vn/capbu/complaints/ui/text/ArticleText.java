package vn.capbu.complaints.ui.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.VietnameseText;

/** Templates and articles with the words of a case. Immutable. */
public final class ArticleText {

    private final boolean vietnamese;
    private final Map<String, String> values;

    /**
     * Words for a case.
     *
     * @param now of "today"
     */
    public ArticleText(CaseView view, Names names, Formats formats, Instant now) {
        vietnamese = names.vietnamese();
        ComplaintCase one = view.summary();
        Instant deadline = view.clocks().total().deadline();
        Map<String, String> words = new HashMap<>();
        words.put("customer", one.origin().customer());
        words.put("number", one.number());
        words.put("taxCode", one.origin().taxCode());
        words.put("deadline", deadline == null ? "" : deadline(view, formats.dateTime(deadline)));
        words.put("unit", names.unit(one.owner().unit()));
        words.put("agent", one.owner().agent());
        words.put("today", formats.date(now));
        values = Map.copyOf(words);
    }

    @Messages({"# {0} - time", "# {1} - kind of time", "ArticleText.deadline={0} ({1})"})
    private static String deadline(CaseView view, String time) {
        Limit limit = view.clocks().total().limit();
        return limit == null ? time : Bundle.ArticleText_deadline(time, CaseText.of(limit.time()));
    }

    /** The title. */
    public String title(Article article) {
        return article.title().in(vietnamese);
    }

    /** The text, with what the case says in its fields. */
    public String text(Article article) {
        return Article.fill(article.text().in(vietnamese), values);
    }

    /** Those that have every word, with or without diacritics; those of the case's group come first. */
    public List<Article> find(List<Article> all, String typed, String group) {
        String[] words = VietnameseText.fold(typed).strip().split("\\s+");
        return all.stream()
                .filter(one -> has(one, words))
                .sorted((a, b) -> Boolean.compare(b.group().equals(group), a.group().equals(group)))
                .toList();
    }

    private boolean has(Article one, String[] words) {
        String text =
                VietnameseText.fold(one.title().in(vietnamese) + " " + one.text().in(vietnamese));
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
