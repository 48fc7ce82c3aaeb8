package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Merge;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The window of targets and proposals without a widget, on a real database. */
class PlanCommandsTest {

    @TempDir Path folder;

    private TestCampaign campaign;
    private TestWindows windows;
    private PlanModel model;
    private PlanCommands commands;

    @BeforeEach
    void open() throws Exception {
        campaign = new TestCampaign(folder, 0);
        windows = new TestWindows(campaign, Locale.forLanguageTag("vi"));
        model = windows.plan();
        commands = windows.planCommands();
        commands.open();
    }

    @AfterEach
    void close() throws Exception {
        campaign.close();
    }

    private Target target(String code) {
        return model.contents().orElseThrow().plan().find(code).orElseThrow();
    }

    @Test
    void changesATargetAddsOneAndTakesItOut() {
        Target first = model.contents().orElseThrow().plan().targets().get(0);
        int before = model.contents().orElseThrow().plan().targets().size();
        commands.select(first);
        windows.planAnswers().change =
                new PlanPrompts.Change(
                        first.withPercent(new BigDecimal("95")), "theo công văn bổ sung");
        commands.changeTarget();
        assertThat(target(first.code()).percent()).isEqualByComparingTo("95");
        Target own =
                new Target(
                        "own",
                        null,
                        LocalDate.of(2020, 8, 1),
                        "mốc thêm",
                        "another",
                        first.cohort(),
                        null,
                        false,
                        Target.Denominator.ELIGIBLE,
                        null,
                        false);
        windows.planAnswers().change = new PlanPrompts.Change(own, "thêm");
        commands.addTarget();
        assertThat(model.contents().orElseThrow().plan().targets()).hasSize(before + 1);
        commands.select(target("own"));
        windows.planAnswers().removal = "thừa";
        commands.removeTarget();
        assertThat(model.contents().orElseThrow().plan().find("own")).isEmpty();
        assertThat(model.contents().orElseThrow().plans()).hasSize(4);
    }

    @Test
    void whereSomebodyElseWasFasterTheOperatorChooses() throws Exception {
        Target first = model.contents().orElseThrow().plan().targets().get(0);
        commands.select(first);
        windows.planAnswers().change =
                new PlanPrompts.Change(first.withPercent(new BigDecimal("91")), "của tôi");
        changeMeanwhile(first, "93");
        windows.planAnswers().choice = Merge.Choice.THEIRS;
        commands.changeTarget();
        assertThat(windows.planAnswers().merged.percent()).isEqualByComparingTo("93");
        assertThat(target(first.code()).percent()).isEqualByComparingTo("93");

        commands.select(target(first.code()));
        changeMeanwhile(first, "94");
        windows.planAnswers().choice = Merge.Choice.MINE;
        commands.changeTarget();
        assertThat(windows.planAnswers().merged.percent()).isEqualByComparingTo("94");
        assertThat(target(first.code()).percent()).isEqualByComparingTo("91");
    }

    /** By another window, that this one hasn't looked at since. */
    private void changeMeanwhile(Target target, String percent) throws Exception {
        campaign.desk()
                .editTargets()
                .change(
                        vn.capbu.kernel.Operator.ofOperatingSystem(),
                        model.contents().orElseThrow().campaign(),
                        target.code(),
                        one -> one.withPercent(new BigDecimal(percent)),
                        "của họ");
    }

    @Test
    void tracksAProposalToItsAnswer() {
        windows.planAnswers().proposed =
                new PlanPrompts.Proposed(
                        "Chi nhánh Hà Nội", "lùi mốc của v5", LocalDate.of(2020, 6, 1));
        commands.propose();
        Proposal sent = model.contents().orElseThrow().proposals().get(0);
        assertThat(sent.state()).isEqualTo(Proposal.State.SENT);
        commands.select(sent);
        windows.planAnswers().answer =
                new PlanPrompts.Answer(Proposal.State.DECLINED, "giữ mốc cũ");
        commands.answer();
        Proposal answered = model.contents().orElseThrow().proposals().get(0);
        assertThat(answered.state()).isEqualTo(Proposal.State.DECLINED);
        assertThat(answered.answer()).isEqualTo("giữ mốc cũ");
        commands.select(answered);
        windows.planAnswers().answer = new PlanPrompts.Answer(Proposal.State.ACCEPTED, "đổi ý");
        commands.answer();
        assertThat(model.contents().orElseThrow().proposals().get(0)).isEqualTo(answered);
    }

    @Test
    void aProposalOfAnotherFeatureWaitsForTheCampaign() {
        windows.planAnswers().proposed = null;
        commands.propose("CSKH", "Nguyên nhân gốc: Lỗi phần mềm");
        assertThat(windows.planAnswers().offered).isEqualTo("CSKH: Nguyên nhân gốc: Lỗi phần mềm");
    }

    @Test
    void setsTheCeiling() {
        windows.planAnswers().ceiling = new BigDecimal("97.5");
        commands.setCeiling();
        assertThat(model.contents().orElseThrow().ceiling()).isEqualByComparingTo("97.5");
    }

    /** Answers to the questions of the window of targets and proposals. */
    static final class Answers implements PlanPrompts {

        @Nullable Change change;
        @Nullable String removal;
        @Nullable Target merged;
        Merge.@Nullable Choice choice;
        @Nullable BigDecimal ceiling;
        @Nullable Proposed proposed;
        String offered = "";
        @Nullable Answer answer;

        @Override
        public String title() {
            return "plan";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public Optional<Change> askTarget(@Nullable Target target) {
            return Optional.ofNullable(change);
        }

        @Override
        public Optional<String> askRemoval(Target target) {
            return Optional.ofNullable(removal);
        }

        @Override
        public Optional<Merge.Choice> askMerge(String code, @Nullable Target mine, TargetPlan now) {
            merged = now.find(code).orElse(null);
            return Optional.ofNullable(choice);
        }

        @Override
        public Optional<BigDecimal> askCeiling(BigDecimal now) {
            return Optional.ofNullable(ceiling);
        }

        @Override
        public Optional<Proposed> askProposal(LocalDate today, String unit, String content) {
            offered = unit + ": " + content;
            return Optional.ofNullable(proposed);
        }

        @Override
        public Optional<Answer> askAnswer(Proposal proposal) {
            return Optional.ofNullable(answer);
        }

        @Override
        public String stored() {
            return "stored";
        }
    }
}
