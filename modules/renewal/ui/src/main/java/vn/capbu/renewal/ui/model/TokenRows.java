package vn.capbu.renewal.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;

/** The tokens of the bench in the order in which they were first seen, kept in step with readings and with work. */
final class TokenRows {

    /** How long a token that was unplugged is still shown, so that the eye finds what changed. */
    static final Duration GONE_SHOWN = Duration.ofSeconds(8);

    /** So often in a row a token that is said to have left at work goes on by itself. */
    static final int MAX_LOSSES = 5;

    /** So long the authority that said "waiting" isn't asked again by itself. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(2);

    private final Map<TokenSerial, TokenRow> rows = new LinkedHashMap<>();
    private final StepTimes times = new StepTimes();

    /** Tokens that left while they were at work, and when that began: what was read before says nothing of them now. */
    private final Map<TokenSerial, Instant> lostAtWork = new HashMap<>();

    /** How often in a row that was said without anybody seeing them leave: a module that says it for ever goes on by hand only. */
    private final Map<TokenSerial, Integer> losses = new HashMap<>();

    /** When tokens whose authority says "waiting" were gone on with by themselves. */
    private final Map<TokenSerial, Instant> asked = new HashMap<>();

    List<TokenRow> all() {
        return List.copyOf(rows.values());
    }

    Optional<TokenRow> find(TokenSerial serial) {
        return Optional.ofNullable(rows.get(serial));
    }

    Optional<UsualTime> usual(TokenRow row) {
        Work work = row.work();
        return work == null ? Optional.empty() : times.usual(moduleOf(row), work.activity());
    }

    /**
     * Takes a new reading over.
     *
     * @return the tokens that were plugged in again and whose open renewal can go on by itself
     */
    List<TokenSerial> show(BenchReading reading, Instant now) {
        Map<TokenSerial, Renewal> open = new LinkedHashMap<>();
        reading.open().forEach(renewal -> open.put(renewal.plan().token(), renewal));
        Map<TokenSerial, TokenReading> present = new LinkedHashMap<>();
        reading.tokens().stream()
                .filter(this::isNews)
                .forEach(it -> present.put(it.assessment().serial(), it));
        List<TokenSerial> plugged = new ArrayList<>();
        Set<TokenSerial> interrupted = new HashSet<>();
        present.forEach(
                (serial, seen) -> {
                    TokenRow before = rows.computeIfAbsent(serial, TokenRow::of);
                    if (!before.isPresent()) {
                        plugged.add(serial);
                    }
                    if (before.isInterrupted()) {
                        interrupted.add(serial);
                    }
                    change(serial, row -> row.withReading(seen));
                });
        open.keySet().forEach(serial -> rows.computeIfAbsent(serial, TokenRow::of));
        for (TokenSerial serial : List.copyOf(rows.keySet())) {
            Renewal renewal = open.get(serial);
            boolean kept = reading.continuable().contains(serial);
            change(serial, row -> row.withOpen(renewal, kept));
            if (!present.containsKey(serial)) {
                losses.remove(serial);
                change(serial, row -> row.isPresent() ? row.withGone(now) : row);
            }
        }
        plugged.removeIf(serial -> !goesOnByItself(serial, interrupted.contains(serial)));
        return plugged;
    }

    /**
     * The tokens whose authority said "waiting" a while ago and whose open renewal can go on by itself: their PIN is still kept. Each is
     * told once in {@link #ASK_AGAIN}.
     */
    List<TokenSerial> dueToAsk(Instant now) {
        List<TokenSerial> due = new ArrayList<>();
        for (TokenRow row : rows.values()) {
            Renewal open = row.open();
            if (open == null || open.cause() != FailureCause.AUTHORITY_WAITING) {
                asked.remove(row.serial());
                continue;
            }
            Instant last = asked.getOrDefault(row.serial(), open.updatedAt());
            if (last.isBefore(open.updatedAt())) {
                last = open.updatedAt();
            }
            if (row.continuable() && row.isRenewable() && !now.isBefore(last.plus(ASK_AGAIN))) {
                asked.put(row.serial(), now);
                due.add(row.serial());
            }
        }
        return due;
    }

    private boolean isNews(TokenReading seen) {
        TokenSerial serial = seen.assessment().serial();
        Instant lost = lostAtWork.get(serial);
        boolean news = lost == null || !seen.assessment().token().seenAt().isBefore(lost);
        if (news) {
            lostAtWork.remove(serial);
        }
        return news;
    }

    private boolean goesOnByItself(TokenSerial serial, boolean interrupted) {
        return losses.getOrDefault(serial, 0) <= MAX_LOSSES
                && find(serial)
                        .filter(TokenRow::isRenewable)
                        .filter(row -> row.open() == null ? interrupted : row.continuable())
                        .isPresent();
    }

    void activity(TokenSerial serial, RenewalActivity activity, Instant since) {
        rows.computeIfAbsent(serial, TokenRow::of);
        change(
                serial,
                row -> {
                    Work before = row.work();
                    if (before == null) {
                        return row.withWork(new Work(activity, since, since));
                    }
                    learn(row, before, since);
                    return row.withWork(before.next(activity, since));
                });
    }

    void finished(RenewalResult result, Instant now) {
        if (TokenRow.wasLostAtWork(result)) {
            Instant began = find(result.token()).map(TokenRow::work).map(Work::began).orElse(now);
            lostAtWork.put(result.token(), began);
            losses.merge(result.token(), 1, Integer::sum);
        } else {
            losses.remove(result.token());
        }
        change(
                result.token(),
                row -> {
                    if (row.work() != null) {
                        learn(row, row.work(), now);
                    }
                    return TokenRow.wasLostAtWork(result)
                            ? row.withResult(result).withGone(now)
                            : row.withResult(result);
                });
    }

    /** Takes a token that waits out of the queue, as its operator wants it. */
    void skip(TokenSerial serial) {
        change(
                serial,
                row ->
                        row.withResult(
                                new RenewalResult(
                                        serial,
                                        row.taxCode().orElse(null),
                                        RenewalOutcome.SKIPPED,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        Duration.ZERO,
                                        null)));
    }

    /** Takes the tokens that still wait off the queue: their run broke off before it touched them. */
    void unqueue(TokenSerial serial) {
        change(serial, row -> row.withWork(null));
    }

    void change(TokenSerial serial, UnaryOperator<TokenRow> edit) {
        rows.computeIfPresent(serial, (key, row) -> edit.apply(row));
    }

    /**
     * Forgets tokens that are gone long enough.
     *
     * @return whether there were any
     */
    boolean tick(Instant now) {
        return rows.values().removeIf(row -> isForgotten(row, now));
    }

    private static boolean isForgotten(TokenRow row, Instant now) {
        if (row.isPresent() || row.isBusy() || row.open() != null || row.isInterrupted()) {
            return false;
        }
        Instant gone = row.goneSince();
        return gone == null || now.isAfter(gone.plus(GONE_SHOWN));
    }

    private void learn(TokenRow row, Work step, Instant end) {
        if (!step.isQueued()) {
            times.add(moduleOf(row), step, end);
        }
    }

    static String moduleOf(TokenRow row) {
        @Nullable TokenReading reading = row.reading();
        return reading == null ? "" : reading.assessment().token().module();
    }
}
