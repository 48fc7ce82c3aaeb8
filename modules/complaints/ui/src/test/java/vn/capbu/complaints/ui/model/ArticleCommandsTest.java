package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.kernel.Operator;

/** The window of the knowledge base. */
class ArticleCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    @TempDir Path folder;

    private final TestCare.ArticleAnswers answers = new TestCare.ArticleAnswers();
    private TestCare care;
    private ArticleModel model;

    @BeforeEach
    void open() throws Exception {
        care = new TestCare(folder.resolve("home"));
        model = new ArticleModel(care.care(TestCare.HOA).noNames());
    }

    @AfterEach
    void close() throws Exception {
        care.close();
    }

    private ArticleCommands commands(Operator operator) {
        return new ArticleCommands(model, care.care(operator), new TestCare.AtOnce(), answers);
    }

    private static Article version(@Nullable Article before, String words) {
        return before == null
                ? new Article(
                        "new-one",
                        1,
                        DAY,
                        99,
                        Article.Kind.ARTICLE,
                        "",
                        true,
                        new Article.Words("Mới", "New"),
                        new Article.Words(words, words))
                : new Article(
                        before.code(),
                        before.version() + 1,
                        DAY,
                        before.place(),
                        before.kind(),
                        before.group(),
                        before.offered(),
                        before.title(),
                        new Article.Words(words, words));
    }

    @Test
    void aSupervisorWritesVersionsThatAreOfferedAtOnce() {
        ArticleCommands chief = commands(TestCare.HOA);
        chief.again();
        int before = model.all().size();
        assertThat(model.shown()).hasSizeGreaterThan(10);
        chief.find("bao hanh");
        Article found = model.selected().orElseThrow();
        answers.next = Optional.of(old -> version(old, "24 tháng"));
        chief.edit();

        assertThat(model.selected())
                .hasValueSatisfying(
                        now -> {
                            assertThat(now.code()).isEqualTo(found.code());
                            assertThat(now.version()).isEqualTo(found.version() + 1);
                            assertThat(model.versions(now)).hasSize(found.version() + 1);
                        });
        chief.find("");
        chief.create();
        assertThat(model.all()).hasSize(before + 1);
        assertThat(model.selected()).map(Article::code).contains("new-one");
        assertThat(care.desk().articles()).extracting(Article::code).contains("new-one");
        chief.switchOffer();
        assertThat(care.desk().articles()).extracting(Article::code).doesNotContain("new-one");
        assertThat(model.selected()).map(Article::offered).contains(false);
        assertThat(answers.failure).isEmpty();
    }

    @Test
    void whoIsNoSupervisorOnlyReads() {
        ArticleCommands agent = commands(TestCare.LAN);
        agent.again();
        int before = model.all().size();
        answers.next = Optional.of(old -> version(old, "x"));
        agent.edit();
        agent.create();
        agent.switchOffer();

        assertThat(model.all()).hasSize(before);
        assertThat(model.news()).isEmpty();
    }

    @Test
    void whoComesLateIsTold() throws Exception {
        ArticleCommands chief = commands(TestCare.HOA);
        chief.again();
        Article one = model.selected().orElseThrow();
        answers.next =
                Optional.of(
                        old -> {
                            try {
                                care.desk()
                                        .changeRules()
                                        .addArticle(TestCare.HOA, version(old, "trước"));
                            } catch (ComplaintException e) {
                                throw new AssertionError(e);
                            }
                            return version(old, "sau");
                        });
        chief.edit();

        assertThat(answers.failure).isPresent();
        assertThat(model.versions(one).get(0).text().vietnamese()).isEqualTo("trước");
    }
}
