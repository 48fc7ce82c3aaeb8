package vn.capbu.subscribers;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.subscribers.CrlException.Reason;
import vn.capbu.subscribers.CrlSource.Outcome;
import vn.capbu.subscribers.spi.CrlFetcher;
import vn.capbu.subscribers.spi.RevocationRegistry;

/**
 * Asks every source of CRLs for its newest one, and takes it over: once a day in the console, or whenever somebody wishes. A source that
 * fails doesn't keep the others from being asked. Runs on a background thread.
 */
public final class CheckCrls {

    /** How old the last check may be. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    /** How soon a source is asked again that gave nothing that can be used. */
    public static final Duration RETRY = Duration.ofHours(1);

    private final Storage storage;
    private final CrlFetcher fetcher;
    private final Clock clock;

    public CheckCrls(Storage storage, CrlFetcher fetcher, Clock clock) {
        this.storage = storage;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * What came of a source.
     *
     * @param source with the outcome
     * @param report what was taken over, null when nothing was
     * @param reason why it was refused, null when it wasn't
     */
    public record Result(CrlSource source, @Nullable CrlReport report, @Nullable Reason reason) {}

    /** Whether there are sources and one of them wasn't asked for a day, or an hour ago gave nothing that can be used. */
    public boolean isDue() {
        Instant now = clock.instant();
        return sources().stream().anyMatch(source -> isDue(source, now));
    }

    private static boolean isDue(CrlSource source, Instant now) {
        Instant asked = source.checkedAt();
        if (asked == null) {
            return true;
        }
        boolean failed =
                source.outcome() == Outcome.NOT_TO_BE_HAD || source.outcome() == Outcome.REFUSED;
        return !asked.isAfter(now.minus(failed ? RETRY : INTERVAL));
    }

    /** The sources, with what came of them last. */
    public List<CrlSource> sources() {
        return storage.port(RevocationRegistry.class).sources();
    }

    /**
     * Asks all sources.
     *
     * @param progress told how many were asked
     * @param cancellation looked at before each and while one is taken over; what was taken over before stays
     * @throws java.util.concurrent.CancellationException when it stopped on request
     * @throws vn.capbu.kernel.spi.StorageException when the database fails
     */
    public List<Result> run(Operator operator, Progress progress, Cancellation cancellation) {
        operator.require(Right.IMPORT_REGISTRY);
        List<CrlSource> sources = sources();
        List<Result> results = new ArrayList<>();
        progress.total(sources.size());
        for (CrlSource source : sources) {
            cancellation.check();
            results.add(ask(operator, source, cancellation));
            progress.done(results.size());
        }
        return results;
    }

    private Result ask(Operator operator, CrlSource source, Cancellation cancellation) {
        try {
            CrlReport report =
                    new ImportCrl(storage, clock)
                            .run(
                                    operator,
                                    content(source),
                                    source.location(),
                                    List.of(),
                                    Progress.NONE,
                                    cancellation);
            Outcome outcome = report.repeated() ? Outcome.NOTHING_NEW : Outcome.TAKEN;
            return new Result(told(source, outcome, report.crl().name()), report, null);
        } catch (CrlException e) {
            Outcome outcome =
                    switch (e.reason()) {
                        case OLDER -> Outcome.NOTHING_NEW;
                        case NOT_TO_BE_HAD -> Outcome.NOT_TO_BE_HAD;
                        default -> Outcome.REFUSED;
                    };
            String detail = e.reason().name() + ": " + e.getMessage();
            return new Result(told(source, outcome, detail), null, e.reason());
        }
    }

    private byte[] content(CrlSource source) throws CrlException {
        if (!source.isRemote()) {
            return ImportCrl.read(Path.of(source.location()));
        }
        try {
            return fetcher.fetch(source.location(), ImportCrl.MAX_BYTES);
        } catch (IOException e) {
            throw new CrlException(Reason.NOT_TO_BE_HAD, String.valueOf(e.getMessage()), e);
        }
    }

    private CrlSource told(CrlSource source, Outcome outcome, String detail) {
        Instant now = clock.instant();
        storage.port(RevocationRegistry.class).checked(source.location(), now, outcome, detail);
        return new CrlSource(source.location(), now, outcome, detail);
    }

    /**
     * Names a source for the checks to come.
     *
     * @param location http or https address, or the path of a file
     * @return as it is kept
     * @throws RegistryInputException when it is neither, too long, or named already
     */
    public String add(Operator operator, String location) throws RegistryInputException {
        operator.require(Right.IMPORT_REGISTRY);
        String normal = normal(location);
        change(operator, "crl.source.add", normal, it -> it.addSource(normal));
        return normal;
    }

    /**
     * Forgets a source.
     *
     * @throws RegistryInputException NOTHING_TO_CHANGE when it isn't named
     */
    public void remove(Operator operator, String location) throws RegistryInputException {
        operator.require(Right.IMPORT_REGISTRY);
        String normal = normal(location);
        change(operator, "crl.source.remove", normal, it -> it.removeSource(normal));
    }

    private void change(
            Operator operator, String action, String location, Predicate<RevocationRegistry> work)
            throws RegistryInputException {
        boolean changed =
                storage.transact(
                        Durability.NORMAL,
                        () -> {
                            boolean done = work.test(storage.port(RevocationRegistry.class));
                            if (done) {
                                storage.port(AuditTrail.class)
                                        .record(
                                                new AuditEvent(
                                                        clock.instant(),
                                                        operator.name(),
                                                        action,
                                                        location,
                                                        Map.of()));
                            }
                            return done;
                        });
        if (!changed) {
            throw new RegistryInputException(RegistryInputException.Reason.NOTHING_TO_CHANGE);
        }
    }

    private static String normal(String location) throws RegistryInputException {
        String text = location.strip();
        if (text.isEmpty()) {
            throw new RegistryInputException(RegistryInputException.Reason.EMPTY);
        }
        String normal = Optional.of(text).filter(CheckCrls::isAddress).orElseGet(() -> path(text));
        if (normal.isEmpty()) {
            throw new RegistryInputException(RegistryInputException.Reason.NOT_A_LOCATION);
        }
        if (normal.length() > CrlSource.MAX_LOCATION) {
            throw new RegistryInputException(RegistryInputException.Reason.TOO_LONG);
        }
        return normal;
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme());
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Empty when it is no path; another scheme isn't one either. */
    private static String path(String text) {
        try {
            return text.contains("://")
                    ? ""
                    : Path.of(text).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return "";
        }
    }
}
