package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.kernel.VietnameseText;

/** What the window of the knowledge base shows: the newest version of each article. Event dispatch thread only. */
public final class ArticleModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private Names names;
    private List<Article> versions = List.of();
    private List<Article> all = List.of();
    private List<Article> shown = List.of();
    private LocalDate today = LocalDate.MIN;
    private String search = "";
    private @Nullable Article selected;
    private String news = "";
    private @Nullable Exception failure;
    private boolean isRead;
    private boolean isBusy;

    /** An empty model. */
    public ArticleModel(Names names) {
        this.names = names;
    }

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The names of what is data. */
    public Names names() {
        return names;
    }

    /** The newest version of each article that the search leaves, in their order. */
    public List<Article> shown() {
        return shown;
    }

    /** The newest version of each article. */
    public List<Article> all() {
        return all;
    }

    /** Every version of an article, the newest first. */
    public List<Article> versions(Article one) {
        return versions.stream()
                .filter(it -> it.code().equals(one.code()))
                .sorted(Comparator.comparingInt(Article::version).reversed())
                .toList();
    }

    /** The selected article. */
    public Optional<Article> selected() {
        return Optional.ofNullable(selected);
    }

    /** Today, in Viet Nam, when it was read. */
    public LocalDate today() {
        return today;
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    /** Why it can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether it was ever read. */
    public boolean isRead() {
        return isRead;
    }

    /** Whether it is being read or changed. */
    public boolean isBusy() {
        return isBusy;
    }

    void begin() {
        isBusy = true;
        changed();
    }

    void show(List<Article> read, Names known, LocalDate day) {
        Map<String, Article> newest = new LinkedHashMap<>();
        read.stream()
                .sorted(Comparator.comparingInt(Article::version))
                .forEach(one -> newest.put(one.code(), one));
        versions = List.copyOf(read);
        all =
                newest.values().stream()
                        .sorted(
                                Comparator.comparing(Article::kind)
                                        .thenComparingInt(Article::place)
                                        .thenComparing(Article::code))
                        .toList();
        names = known;
        today = day;
        isBusy = false;
        isRead = true;
        failure = null;
        filter();
        changed();
    }

    void find(String typed) {
        search = typed;
        filter();
        changed();
    }

    private void filter() {
        String[] words = VietnameseText.fold(search).strip().split("\\s+");
        shown = all.stream().filter(one -> has(one, words)).toList();
        String code = selected == null ? "" : selected.code();
        selected =
                shown.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElse(shown.isEmpty() ? null : shown.get(0));
    }

    private static boolean has(Article one, String[] words) {
        String text =
                VietnameseText.fold(
                        String.join(
                                " ",
                                one.code(),
                                one.title().vietnamese(),
                                one.title().english(),
                                one.text().vietnamese(),
                                one.text().english()));
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    void select(@Nullable Article one) {
        if (!Objects.equals(one, selected)) {
            selected = one;
            changed();
        }
    }

    void fail(Exception cause) {
        isBusy = false;
        failure = cause;
        changed();
    }

    void idle() {
        isBusy = false;
        changed();
    }

    void tell(String what) {
        news = what;
        changed();
    }
}
