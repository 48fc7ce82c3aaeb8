package vn.capbu.renewal.ui.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.NoteExport;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.affected.AffectedDesk;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;
import vn.capbu.renewal.affected.Question;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FindFollowUps;
import vn.capbu.renewal.followup.FollowUpDesk;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpTables;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;
import vn.capbu.renewal.ui.lists.model.AffectedService;
import vn.capbu.renewal.ui.lists.model.FollowUpService;

/** The lists of the console's workspace. Thread-safe; off the event dispatch thread. */
final class ConsoleLists {

    private final ConsoleWorkspace workspace;
    private final Services services;
    private final Supplier<Operator> operator;
    private final Clock clock;

    ConsoleLists(
            ConsoleWorkspace workspace,
            Services services,
            Supplier<Operator> operator,
            Clock clock) {
        this.workspace = workspace;
        this.services = services;
        this.operator = operator;
        this.clock = clock;
    }

    FollowUpService followUps() {
        return new FollowUps();
    }

    AffectedService affected() {
        return new Affected();
    }

    /** The desk of follow-ups; the workspace was opened before, or is opened now. */
    FollowUpDesk followUpDesk() {
        try {
            return new FollowUpDesk(workspace.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The subscriber's certificates that wait for a supervisor's decision, in every campaign. */
    List<OpenCase> openCases(SubscriberRef subscriber) throws IOException {
        AffectedDesk desk = new AffectedDesk(workspace.open());
        List<OpenCase> cases = new ArrayList<>();
        for (Campaign campaign : desk.campaigns().list()) {
            for (CertificateSerial serial : subscriber.certificates()) {
                for (AffectedRow row : desk.listEligibility().find(campaign, serial)) {
                    Question question = row.question();
                    boolean own = row.facts().holder().subscriber().equals(subscriber.id());
                    if (own
                            && row.eligibility() == Eligibility.NEEDS_DECISION
                            && question != null
                            && question.isForSupervisor()) {
                        cases.add(new OpenCase(campaign, row));
                    }
                }
            }
        }
        return cases;
    }

    private void write(List<TableReport> reports, Path target) throws IOException {
        for (ReportWriter writer : services.all(ReportWriter.class)) {
            if (writer.format() == ReportWriter.Format.XLSX) {
                writer.write(reports, target);
                return;
            }
        }
        throw new IOException("no writer for " + ReportWriter.Format.XLSX);
    }

    private final class FollowUps implements FollowUpService {

        private FindFollowUps find() {
            return followUpDesk().findFollowUps();
        }

        @Override
        public Choices open() throws IOException {
            FindFollowUps find = new FollowUpDesk(workspace.open()).findFollowUps();
            return new Choices(find.systems(), find.provinces());
        }

        @Override
        public FollowUpQuery query(
                String text,
                FollowUpQuery.Filter filter,
                @Nullable String system,
                @Nullable String province) {
            return find().query(text, filter, system, province, 0, 0);
        }

        @Override
        public FollowUpPage<FollowUpRow> page(FollowUpQuery query) {
            return find().list(query);
        }

        @Override
        public Map<FollowUpQuery.Filter, Long> counts(FollowUpQuery query) {
            return find().counts(query);
        }

        @Override
        public List<FollowUpRow> ofRenewal(UUID renewal) {
            return find().ofRenewal(renewal);
        }

        @Override
        public FollowUpPage<ContractEnd> contractEnds(int offset, int limit) {
            return find().contractEnds(offset, limit);
        }

        @Override
        public long edition() {
            return find().edition();
        }

        @Override
        public void tick(List<FollowUpRow> seen, Hearing hearing) throws FollowUpException {
            followUpDesk().tickFollowUps().tick(operator.get(), seen, hearing);
        }

        @Override
        public void untick(List<FollowUpRow> seen, String reason) throws FollowUpException {
            followUpDesk().tickFollowUps().untick(operator.get(), seen, reason);
        }

        @Override
        public Path notice(UUID renewal) throws FollowUpException, IOException {
            Path folder = Files.createDirectories(workspace.path().resolve("papers"));
            Path file = folder.resolve(String.format(Locale.ROOT, "thong-bao-%.8s.pdf", renewal));
            followUpDesk().writeNotice().print(operator.get(), renewal, file);
            return file;
        }

        @Override
        public NoticeDocuments.Email email(UUID renewal) throws FollowUpException {
            return followUpDesk().writeNotice().email(operator.get(), renewal);
        }

        @Override
        public boolean isIncomplete() {
            return operator.get().may(Right.MAKE_FOLLOW_UPS)
                    && followUpDesk().makeFollowUps().isNeeded();
        }

        @Override
        public MakeFollowUps.Result make(Progress progress, Cancellation cancellation) {
            return followUpDesk().makeFollowUps().run(operator.get(), progress, cancellation);
        }

        @Override
        public void saveFollowUps(
                FollowUpQuery query,
                FollowUpWords words,
                Path target,
                Progress progress,
                Cancellation cancellation)
                throws IOException {
            note("followup", target);
            FindFollowUps find = find();
            progress.total(find.counts(query).getOrDefault(query.filter(), 0L));
            write(
                    List.of(
                            new FollowUpTables(words, query.now())
                                    .followUps(find.all(query, progress, cancellation))),
                    target);
        }

        @Override
        public void saveContractEnds(
                FollowUpWords words, Path target, Progress progress, Cancellation cancellation)
                throws IOException {
            note("followup", target);
            FindFollowUps find = find();
            Instant now = clock.instant();
            LocalDate today = VietnamTime.dateOf(now);
            progress.total(find.contractEnds(today, 0, 1).total());
            write(
                    List.of(
                            new FollowUpTables(words, now)
                                    .contractEnds(
                                            today,
                                            find.allContractEnds(today, progress, cancellation))),
                    target);
        }
    }

    private final class Affected implements AffectedService {

        private AffectedDesk desk() {
            try {
                return new AffectedDesk(workspace.open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Campaign> open() throws IOException {
            return new AffectedDesk(workspace.open()).campaigns().list();
        }

        @Override
        public AffectedList list(
                Campaign campaign,
                @Nullable LocalDate on,
                Progress progress,
                Cancellation cancellation) {
            return desk().listEligibility()
                    .run(operator.get(), campaign, on, progress, cancellation);
        }

        @Override
        public Optional<DecisionRefusal> decide(
                Campaign campaign, long certificate, Decision decision) {
            Decision confirmed =
                    new Decision(
                            decision.allowed(),
                            decision.reason(),
                            workspace.secondPerson(decision.secondPerson()));
            return desk().decideEligibility().run(operator.get(), campaign, certificate, confirmed);
        }

        @Override
        public void save(List<TableReport> sheets, Path target) throws IOException {
            note("affected", target);
            write(sheets, target);
        }
    }

    private void note(String what, Path target) throws IOException {
        Workspace open = workspace.open();
        new NoteExport(open.storage(), open.clock()).run(operator.get(), what, target);
    }
}
