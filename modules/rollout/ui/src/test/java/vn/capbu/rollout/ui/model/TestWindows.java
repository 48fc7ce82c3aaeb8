package vn.capbu.rollout.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartFiles;
import vn.capbu.charts.ChartSize;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Task;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WriteCallLists;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.desk.ConsoleAlertDesk;
import vn.capbu.rollout.ui.desk.ConsolePeopleDesk;
import vn.capbu.rollout.ui.desk.ConsolePlanDesk;
import vn.capbu.rollout.ui.desk.ConsoleProgressDesk;
import vn.capbu.rollout.ui.desk.ConsoleReportDesk;
import vn.capbu.rollout.ui.text.CallWords;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.ScopeText;

/** The windows' models and commands on a real database; work is done at once, and questions have answers prepared. */
public final class TestWindows {

    private static final Operator OPERATOR = Operator.ofOperatingSystem();

    private final ProgressModel progress = new ProgressModel();
    private final PeopleModel people = new PeopleModel(new AtOnce());
    private final ProgressCommands progressCommands;
    private final PeopleCommands peopleCommands;
    private final PlanModel plan = new PlanModel();
    private final PlanCommands planCommands;
    private final AlertModel alerts = new AlertModel();
    private final AlertCommands alertCommands;
    private final Answers answers = new Answers();
    private final AlertCommandsTest.Answers alertAnswers = new AlertCommandsTest.Answers();
    private final PlanCommandsTest.Answers planAnswers = new PlanCommandsTest.Answers();

    public TestWindows(TestCampaign campaign, Locale locale) {
        progressCommands =
                new ProgressCommands(
                        progress,
                        new ConsoleProgressDesk(campaign::workspace, () -> OPERATOR, locale),
                        new AtOnce(),
                        answers);
        peopleCommands =
                new PeopleCommands(
                        people,
                        new ConsolePeopleDesk(campaign::workspace, () -> OPERATOR),
                        new AtOnce(),
                        new PeopleAnswers(),
                        new AtOnce());
        planCommands =
                new PlanCommands(
                        plan,
                        new ConsolePlanDesk(campaign::workspace, () -> OPERATOR),
                        new AtOnce(),
                        planAnswers,
                        campaign.workspace().clock());
        alertCommands =
                new AlertCommands(
                        alerts,
                        new ConsoleAlertDesk(campaign::workspace, () -> OPERATOR),
                        new AtOnce(),
                        alertAnswers,
                        progressCommands::refreshAlerts);
        alertAnswers.leadTo(this);
    }

    /** What the window of alerts knows. */
    public AlertModel alerts() {
        return alerts;
    }

    /** What the window of alerts can do. */
    public AlertCommands alertCommands() {
        return alertCommands;
    }

    AlertCommandsTest.Answers alertAnswers() {
        return alertAnswers;
    }

    /** Reports of what the progress window shows. */
    public ReportCommands reportCommands(
            TestCampaign campaign, Tasks tasks, ReportPrompts prompts) {
        return new ReportCommands(
                progress,
                new ConsoleReportDesk(campaign::workspace, () -> OPERATOR),
                tasks,
                prompts);
    }

    /** What the window of targets knows. */
    public PlanModel plan() {
        return plan;
    }

    /** What the window of targets can do. */
    public PlanCommands planCommands() {
        return planCommands;
    }

    PlanCommandsTest.Answers planAnswers() {
        return planAnswers;
    }

    /** What the progress window knows. */
    public ProgressModel progress() {
        return progress;
    }

    /** What the progress window can do. */
    public ProgressCommands progressCommands() {
        return progressCommands;
    }

    /** What the people's window knows. */
    public PeopleModel people() {
        return people;
    }

    /** What the people's window can do. */
    public PeopleCommands peopleCommands() {
        return peopleCommands;
    }

    /** Answers prepared, and what was told. */
    public Answers answers() {
        return answers;
    }

    /** Does work at once, as if its end had come before the next event. */
    public static final class AtOnce implements Tasks, BackgroundReader {

        @Override
        public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
            Cancellation cancellation = new Cancellation();
            try {
                callback.succeeded(task.run(Progress.NONE, cancellation));
            } catch (CancellationException e) {
                callback.cancelled();
            } catch (Exception e) {
                ErrorText text = callback.explain(e);
                callback.failed(e);
                FAILURES.add(text);
            }
            return cancellation;
        }

        @Override
        public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
            try {
                answer.accept(question.call());
            } catch (Exception e) {
                otherwise.run();
            }
        }
    }

    /** Does work at once, and asks it to stop when it begins to read or has done something. */
    static final class Stopped implements Tasks {

        @Override
        public <T> Cancellation run(String title, Task<T> task, TaskCallback<? super T> callback) {
            return new AtOnce()
                    .run(
                            title,
                            (ignored, cancellation) ->
                                    task.run(new Stopper(cancellation), cancellation),
                            callback);
        }

        private record Stopper(Cancellation cancellation) implements Progress {

            @Override
            public void total(long units) {
                if (units < 0) {
                    cancellation.request();
                }
            }

            @Override
            public void done(long units) {
                if (units > 0) {
                    cancellation.request();
                }
            }
        }
    }

    private static final List<ErrorText> FAILURES = new ArrayList<>();

    /** What operators were told of failures, in all tests of this process; cleared by reading. */
    public static List<ErrorText> failures() {
        List<ErrorText> told = List.copyOf(FAILURES);
        FAILURES.clear();
        return told;
    }

    /** Answers to questions, to be set before they are asked. */
    public static final class Answers implements ProgressPrompts {

        public @Nullable Path file;
        public @Nullable Fixing fixing;
        public RecordCalls.@Nullable Outcome call;
        public boolean callAsWell;
        public @Nullable CallMark othersCall;
        public @Nullable Moving moving;
        public final List<PeopleTarget> opened = new ArrayList<>();
        public final List<RolloutCampaign> alerts = new ArrayList<>();
        public final List<Object> copied = new ArrayList<>();
        public final List<Person> cards = new ArrayList<>();

        @Override
        public String title(ProgressPrompts.Work work) {
            return work.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public Optional<Path> chooseFile(FigureName name, Scope scope) {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Fixing> askFixing(RolloutCampaign campaign) {
            return Optional.ofNullable(fixing);
        }

        @Override
        public Runnable picture(ChartDocument figure) {
            Object picture = ChartFiles.image(figure, ChartSize.WIDE, 1);
            return () -> copied.add(picture);
        }

        @Override
        public void copy(String text) {
            copied.add(text);
        }

        @Override
        public String copied(ChartDocument figure) {
            return "copied " + figure.title();
        }

        @Override
        public String saved(Path written) {
            return "saved " + written;
        }

        @Override
        public String fixed(Population population) {
            return "fixed " + population.version();
        }

        @Override
        public String title(Scope scope, @Nullable Standing standing) {
            return ScopeText.people(scope, standing);
        }

        @Override
        public String title(Scope scope, Standing.Kind kind) {
            return ScopeText.people(scope, kind);
        }

        @Override
        public String titleOfReachable(Scope scope) {
            return ScopeText.reachable(scope);
        }

        @Override
        public void openAlerts(RolloutCampaign campaign) {
            alerts.add(campaign);
        }

        @Override
        public void openPeople(PeopleTarget target) {
            opened.add(target);
        }
    }

    /** The same answers for the people's window. */
    private final class PeopleAnswers implements PeoplePrompts {

        @Override
        public String title(PeoplePrompts.Work work) {
            return work.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public Optional<Path> chooseFile(PeopleTarget target) {
            return Optional.ofNullable(answers.file);
        }

        @Override
        public Optional<Path> chooseFolder(PeopleTarget target, PeopleQuery.By by) {
            return Optional.ofNullable(answers.file);
        }

        @Override
        public boolean mayCallAsWell(Person person, CallMark other) {
            answers.othersCall = other;
            return answers.callAsWell;
        }

        @Override
        public Optional<RecordCalls.Outcome> askCall(Person person) {
            return Optional.ofNullable(answers.call);
        }

        @Override
        public Optional<Moving> askMoving(List<Person> some) {
            return Optional.ofNullable(answers.moving);
        }

        @Override
        public CallListWords words() {
            return new CallWords();
        }

        @Override
        public String exported(WriteCallLists.Written written, Path target) {
            return written.people() + " in " + written.files().size();
        }

        @Override
        public String recorded(Person person, Standing standing) {
            return person.name() + " " + standing;
        }

        @Override
        public String moved(int members) {
            return "moved " + members;
        }

        @Override
        public void openCard(Person person) {
            answers.cards.add(person);
        }
    }
}
