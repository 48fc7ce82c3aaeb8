package vn.capbu.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.FactSource.Origin;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.Timeline.Step;
import vn.capbu.rollout.internal.Transacted;
import vn.capbu.rollout.spi.RolloutPopulation.Candidate;
import vn.capbu.rollout.spi.RolloutPopulation.CandidatePage;
import vn.capbu.rollout.spi.RolloutPopulation.Verdict;

/**
 * Fixes who is in a campaign on a day, by the campaign's rules, as a new version of its population: whoever became eligible comes in;
 * whoever is no longer is left out with the reason, and comes back when the rules hold again. Nobody is taken away, and what a member
 * is counted by stays.
 */
public final class FixPopulation {

    private static final int PAGE = 2_000;
    private static final int MAX_NOTE = 1_000;

    private final RolloutDesk desk;

    FixPopulation(RolloutDesk desk) {
        this.desk = desk;
    }

    /** The versions of a campaign's population, the newest first. */
    public List<Population> versions(RolloutCampaign campaign) {
        return desk.population().versions(campaign.id());
    }

    /** The device versions of a campaign's population, by their number. */
    public Map<Integer, String> deviceVersions(RolloutCampaign campaign) {
        return desk.population().deviceVersions(campaign.id());
    }

    /**
     * Fixes a version.
     *
     * @param on the end of this day in Viet Nam counts; null for now
     * @param note why, possibly empty
     * @param progress told the subscribers that were judged
     * @param cancellation looked at after some thousand; nothing is stored then
     * @throws RolloutException FUTURE_DAY, DAY_TOO_EARLY, TOO_LONG, or BUSY
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public Population run(
            Operator operator,
            RolloutCampaign campaign,
            @Nullable LocalDate on,
            String note,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        operator.require(Right.RUN_ROLLOUT);
        LocalDate day = on == null ? desk.today() : on;
        if (day.isAfter(desk.today())) {
            throw new RolloutException(Reason.FUTURE_DAY, VietnamTime.format(day));
        }
        if (note.length() > MAX_NOTE) {
            throw new RolloutException(Reason.TOO_LONG, Integer.toString(note.length()));
        }
        return Transacted.run(
                desk.storage(),
                Durability.FORCED,
                () -> new Run(operator, campaign, day, note).run(progress, cancellation));
    }

    /**
     * How many would come in or move if a version were fixed now; nothing is stored.
     *
     * @param progress told the subscribers that were judged
     * @param cancellation looked at after some thousand
     * @throws RolloutException NO_POPULATION
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public long changes(RolloutCampaign campaign, Progress progress, Cancellation cancellation)
            throws RolloutException {
        desk.inForce(campaign);
        progress.total(desk.population().subscribers());
        long changes = 0;
        long after = 0;
        long judged = 0;
        while (after >= 0) {
            cancellation.check();
            CandidatePage page = desk.population().candidates(campaign, desk.now(), after, PAGE);
            Known known = known(campaign, page.candidates());
            for (Candidate candidate : page.candidates()) {
                Member member = known.member(candidate);
                boolean changed =
                        member == null
                                ? candidate.verdict().kind() != Verdict.Kind.NOT_ELIGIBLE
                                : !PopulationRules.next(
                                                member.now().standing(),
                                                known.byHand().contains(member.id()),
                                                candidate,
                                                desk.today())
                                        .isEmpty();
                changes += changed ? 1 : 0;
            }
            after = page.last();
            judged += PAGE;
            progress.done(judged);
        }
        return changes;
    }

    /** Members that some candidates are already, and those of them whom a person left out. */
    private record Known(Map<List<Object>, Member> members, Set<Long> byHand) {

        @Nullable Member member(Candidate candidate) {
            return members.get(List.of(candidate.subscriber(), candidate.serial()));
        }
    }

    private Known known(RolloutCampaign campaign, List<Candidate> candidates) {
        Map<List<Object>, Member> members = new HashMap<>();
        List<Member> found =
                desk.population()
                        .ofCertificates(
                                campaign.id(), candidates.stream().map(Candidate::serial).toList());
        found.forEach(one -> members.put(List.of(one.subscriber(), one.serial()), one));
        List<Member> out =
                found.stream()
                        .filter(one -> PopulationRules.isOfTheRegistry(one.now().standing()))
                        .toList();
        return new Known(members, desk.population().excludedByHand(out));
    }

    /** One run, in its transaction. */
    private final class Run {

        private final Operator operator;
        private final RolloutCampaign campaign;
        private final LocalDate day;
        private final String note;
        private final Instant asOf;
        private final FactSource by;
        private final Deltas deltas = new Deltas();
        private final Map<String, Integer> versions = new HashMap<>();
        private int version;
        private long added;
        private long moved;

        Run(Operator operator, RolloutCampaign campaign, LocalDate day, String note) {
            this.operator = operator;
            this.campaign = campaign;
            this.day = day;
            this.note = note;
            Instant now = desk.now();
            Instant end = VietnamTime.endOf(day);
            this.asOf = end.isBefore(now) ? end : now;
            this.by = FactSource.of(Origin.RULES, operator, now, note);
        }

        Population run(Progress progress, Cancellation cancellation) throws RolloutException {
            if (!desk.summary().lock(campaign.id())) {
                throw new RolloutException(Reason.BUSY, campaign.name());
            }
            List<Population> before = versions(campaign);
            if (!before.isEmpty() && day.isBefore(before.get(0).on())) {
                throw new RolloutException(
                        Reason.DAY_TOO_EARLY, VietnamTime.format(before.get(0).on()));
            }
            version = before.isEmpty() ? 1 : before.get(0).version() + 1;
            progress.total(desk.population().subscribers());
            long after = 0;
            long judged = 0;
            while (after >= 0) {
                cancellation.check();
                CandidatePage page = desk.population().candidates(campaign, asOf, after, PAGE);
                take(page.candidates(), version > 1);
                after = page.last();
                judged += PAGE;
                progress.done(judged);
            }
            desk.summary().merge(campaign.id(), deltas);
            Population fixed =
                    new Population(
                            version,
                            campaign.version(),
                            day,
                            added,
                            moved,
                            operator.name(),
                            note,
                            by.at());
            desk.population().add(campaign.id(), fixed);
            desk.audit(
                    operator,
                    "rollout.population.fix",
                    campaign.name(),
                    Map.of(
                            "version", Integer.toString(version),
                            "on", day.toString(),
                            "added", Long.toString(added),
                            "moved", Long.toString(moved),
                            "note", note));
            return fixed;
        }

        private void take(List<Candidate> candidates, boolean somebodyIsIn) {
            Known known =
                    somebodyIsIn ? known(campaign, candidates) : new Known(Map.of(), Set.of());
            Map<Long, List<MemberEvent>> events =
                    desk.population().events(known.members().values());
            List<MemberChange> changes = new ArrayList<>();
            for (Candidate candidate : candidates) {
                Member member = known.member(candidate);
                MemberChange change =
                        member == null
                                ? enter(candidate)
                                : move(
                                        member,
                                        known.byHand().contains(member.id()),
                                        candidate,
                                        events.getOrDefault(member.id(), List.of()));
                if (change != null) {
                    change.addTo(deltas);
                    changes.add(change);
                }
            }
            desk.population().record(campaign.id(), by, changes);
        }

        private @Nullable MemberChange enter(Candidate candidate) {
            if (candidate.verdict().kind() == Verdict.Kind.NOT_ELIGIBLE) {
                return null;
            }
            added++;
            int deviceVersion =
                    versions.computeIfAbsent(
                            candidate.deviceVersion(),
                            name -> desk.population().deviceVersion(campaign.id(), name));
            Member member =
                    new Member(
                            0,
                            candidate.subscriber(),
                            candidate.serial(),
                            candidate.taxCode(),
                            deviceVersion,
                            candidate.province(),
                            candidate.accountManager(),
                            candidate.agent(),
                            version,
                            day,
                            new Step(day, Standing.PENDING, Channel.NONE),
                            0);
            return MemberChange.entering(member, entry(candidate.verdict()));
        }

        private List<MemberEvent> entry(Verdict verdict) {
            List<MemberEvent> renewed = PopulationRules.renewed(verdict);
            if (!renewed.isEmpty()) {
                return renewed;
            }
            return verdict.kind() == Verdict.Kind.NEEDS_DECISION
                    ? List.of(MemberEvent.because(Standing.BLOCKED_NEEDS_DECISION, day))
                    : List.of();
        }

        private @Nullable MemberChange move(
                Member member, boolean byHand, Candidate candidate, List<MemberEvent> known) {
            List<MemberEvent> events =
                    PopulationRules.next(member.now().standing(), byHand, candidate, day);
            if (events.isEmpty()) {
                return null;
            }
            moved++;
            return MemberChange.of(member, known, events, 0);
        }
    }
}
