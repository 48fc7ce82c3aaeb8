package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.rollout.RolloutException.Reason;
import vn.capbu.rollout.spi.RolloutPeople;

/** From a figure to the people behind it: all of them, by pages or one after the other, and as call lists. */
public final class FindPeople {

    /** Most people on a page. */
    public static final int MAX_PAGE = 1_000;

    private static final int READ = 1_000;

    private final RolloutDesk desk;

    FindPeople(RolloutDesk desk) {
        this.desk = desk;
    }

    /**
     * A page of people, in the order in which they came into the population.
     *
     * @param asOf the day of the figure; null for today
     * @param query with the filter of the figure's row, and its standings
     * @param after the {@link RolloutPeople.Page#last} of the page before; 0 for the first
     * @param limit at most {@value #MAX_PAGE}
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public RolloutPeople.Page page(
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            PeopleQuery query,
            long after,
            int limit)
            throws RolloutException {
        LocalDate day = day(campaign, asOf);
        return desk.people().page(campaign.id(), day, query, after, Math.min(limit, MAX_PAGE));
    }

    /**
     * Everybody by their members' ids, in an order: what a long list holds, the rows of which are read when they are looked at.
     *
     * @param asOf the day of the figure; null for today
     * @param progress told how many were found
     * @param cancellation looked at while it goes on
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public long[] list(
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            PeopleQuery query,
            PeopleOrder order,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        LocalDate day = day(campaign, asOf);
        return desk.people().list(campaign.id(), day, query, order, progress, cancellation);
    }

    /**
     * Some people of a list, in its order; who isn't there any more is left out.
     *
     * @param asOf the day of the figure; null for today
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public List<Person> read(RolloutCampaign campaign, @Nullable LocalDate asOf, long[] members)
            throws RolloutException {
        return desk.people().read(campaign.id(), day(campaign, asOf), members);
    }

    /**
     * How many there are, from the figures.
     *
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public long count(RolloutCampaign campaign, @Nullable LocalDate asOf, ProgressFilter filter)
            throws RolloutException {
        LocalDate day = day(campaign, asOf);
        return desk.summary().at(campaign.id(), day, filter, Set.of()).values().stream()
                .mapToLong(it -> it)
                .sum();
    }

    private LocalDate day(RolloutCampaign campaign, @Nullable LocalDate asOf)
            throws RolloutException {
        desk.inForce(campaign);
        LocalDate day = asOf == null ? desk.today() : asOf;
        if (day.isAfter(desk.today())) {
            throw new RolloutException(Reason.FUTURE_DAY, VietnamTime.format(day));
        }
        return day;
    }

    /**
     * Everybody, read page by page as they are asked for. Where somebody changes meanwhile, each page is as of its reading.
     *
     * @param progress told the people that were read
     * @param cancellation looked at after each page; ends the reading by an exception
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public Iterable<Person> all(
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            PeopleQuery query,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        LocalDate day = day(campaign, asOf);
        return () -> new Reading(campaign, day, query, progress, cancellation);
    }

    /**
     * Who looks after the people behind a figure.
     *
     * @param cancellation looked at while they are read; ends the reading by an exception
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public List<RolloutPeople.Keeper> keepers(
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            PeopleQuery query,
            PeopleQuery.By by,
            Cancellation cancellation)
            throws RolloutException {
        return desk.people().keepers(campaign.id(), day(campaign, asOf), query, by, cancellation);
    }

    /** The same people, but only those of one who looks after them. */
    public static PeopleQuery of(PeopleQuery query, PeopleQuery.By by, String name) {
        return switch (by) {
            case PROVINCE ->
                    new PeopleQuery(
                            query.filter().inProvinces(Set.of(name)),
                            query.accountManager(),
                            query.agent(),
                            query.renewedSince());
            case ACCOUNT_MANAGER ->
                    new PeopleQuery(query.filter(), name, query.agent(), query.renewedSince());
            case AGENT ->
                    new PeopleQuery(
                            query.filter(), query.accountManager(), name, query.renewedSince());
        };
    }

    /**
     * A call list, to be written as a file; its rows are read while it is written. Writing it down is left to the caller, as is the audit
     * event by {@link #written}.
     *
     * @throws RolloutException NO_POPULATION or FUTURE_DAY
     */
    public TableReport callList(
            RolloutCampaign campaign,
            @Nullable LocalDate asOf,
            PeopleQuery query,
            CallListWords words,
            Progress progress,
            Cancellation cancellation)
            throws RolloutException {
        LocalDate day = day(campaign, asOf);
        Iterable<Person> people = all(campaign, day, query, progress, cancellation);
        return new CallListTable(words).report(campaign, day, desk.now(), people);
    }

    /** Writes down that people's telephone numbers left the console in a file. */
    public void written(Operator operator, RolloutCampaign campaign, String file, long people) {
        operator.require(Right.EXPORT);
        desk.storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                desk.audit(
                                        operator,
                                        "rollout.calls.export",
                                        file,
                                        Map.of(
                                                "campaign", campaign.name(),
                                                "people", Long.toString(people))));
    }

    /** Goes through everybody. */
    private final class Reading implements Iterator<Person> {

        private final RolloutCampaign campaign;
        private final LocalDate day;
        private final PeopleQuery query;
        private final Progress progress;
        private final Cancellation cancellation;
        private final Deque<Person> page = new ArrayDeque<>();
        private long after;
        private long read;

        Reading(
                RolloutCampaign campaign,
                LocalDate day,
                PeopleQuery query,
                Progress progress,
                Cancellation cancellation) {
            this.campaign = campaign;
            this.day = day;
            this.query = query;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && after >= 0) {
                cancellation.check();
                RolloutPeople.Page next =
                        desk.people().page(campaign.id(), day, query, after, READ);
                page.addAll(next.people());
                after = next.last();
                read += next.people().size();
                progress.done(read);
            }
            return !page.isEmpty();
        }

        @Override
        public Person next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.removeFirst();
        }
    }
}
