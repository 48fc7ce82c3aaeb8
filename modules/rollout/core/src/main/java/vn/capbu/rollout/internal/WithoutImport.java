package vn.capbu.rollout.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Timeline;
import vn.capbu.rollout.spi.LogFacts.History;
import vn.capbu.rollout.spi.LogFacts.Left;
import vn.capbu.rollout.spi.LogFacts.Source;
import vn.capbu.rollout.spi.LogFacts.Told;

/** A member as it is without what an import told of it. A pure function of its arguments. */
public final class WithoutImport {

    private final Member member;
    private final History history;
    private final long importId;
    private final List<Source> facts;
    private final List<Source> calls;

    /**
     * @param history of the member; the import told some of it
     */
    public WithoutImport(Member member, History history, long importId) {
        this.member = member;
        this.history = history;
        this.importId = importId;
        this.facts = ours(history.facts().stream().map(Told::source));
        this.calls = ours(history.calls().stream());
    }

    private List<Source> ours(Stream<Source> sources) {
        return sources.filter(one -> one.isOf(importId)).toList();
    }

    /** Whether something became known after what the import told: of another source, it was written with the import in mind. */
    public boolean isFollowed() {
        return history.facts().stream().map(Told::source).anyMatch(one -> follows(one, facts))
                || history.calls().stream().anyMatch(one -> follows(one, calls));
    }

    /** Facts and calls are numbered apart: one is compared with the other by imports, which never run together, or else by time. */
    private boolean follows(Source one, List<Source> sameSort) {
        Long other = one.importId();
        if (one.isOf(importId)) {
            return false;
        }
        if (!sameSort.isEmpty()) {
            return one.id() > sameSort.get(0).id();
        }
        if (other != null) {
            return other > importId;
        }
        return Stream.of(facts, calls)
                .flatMap(Collection::stream)
                .allMatch(our -> one.at().isAfter(our.at()));
    }

    /** How many rows of the file told of it: a row of renewals may make two facts, and a row of calls makes one call, and a fact or none. */
    public long rows(LogKind kind) {
        return kind == LogKind.CALLS
                ? calls.size()
                : facts.stream().mapToLong(Source::row).distinct().count();
    }

    /** How it is left. */
    public Left left() {
        return new Left(
                member.id(), after().last(), history.facts().size(), facts.size(), calls.size());
    }

    /** Takes it into the summary. */
    public void addTo(Deltas deltas) {
        deltas.change(member, timeline(history.facts().stream()), after());
    }

    private Timeline after() {
        return timeline(history.facts().stream().filter(one -> !one.source().isOf(importId)));
    }

    private Timeline timeline(Stream<Told> told) {
        List<MemberEvent> events = told.map(Told::event).toList();
        return Timeline.of(member.enteredOn(), events);
    }
}
