package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.ErrorText;

/** What the window of the knowledge base asks and says. Event dispatch thread only. */
public interface ArticlePrompts {

    /** What the progress bar says while articles are read. */
    String reading();

    /** What the progress bar says while a version is stored. */
    String storing();

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /**
     * Lets a version be written; empty when there is to be none.
     *
     * @param before the version that it takes the place of; null for a new article
     * @param all the newest version of each article
     */
    Optional<Article> write(
            @Nullable Article before, List<Article> all, Names names, LocalDate today);

    /** A version was stored. */
    String stored(Article one);
}
