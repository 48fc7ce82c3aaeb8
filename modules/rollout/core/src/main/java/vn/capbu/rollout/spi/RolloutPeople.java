package vn.capbu.rollout.spi;

import java.time.LocalDate;
import java.util.List;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.rollout.Call;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;

/** The people behind the figures, and the calls to them; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutPeople {

    /**
     * Members that stood so at the end of a day, in the order of their ids.
     *
     * @param after the {@link Page#last} of the page before; 0 for the first
     * @param limit how many at most
     */
    Page page(long campaign, LocalDate day, PeopleQuery query, long after, int limit);

    /**
     * The ids of all members that stood so at the end of a day.
     *
     * @param progress told how many were found
     * @param cancellation looked at while it goes on
     */
    long[] list(
            long campaign,
            LocalDate day,
            PeopleQuery query,
            PeopleOrder order,
            Progress progress,
            Cancellation cancellation);

    /** Some members, in the order of the ids; one that isn't there is left out. */
    List<Person> read(long campaign, LocalDate day, long[] members);

    /**
     * Who looks after members of a part of the population, with how many; people without a name are one.
     *
     * @param cancellation looked at while they are read
     */
    List<Keeper> keepers(
            long campaign,
            LocalDate day,
            PeopleQuery query,
            PeopleQuery.By by,
            Cancellation cancellation);

    /** The calls to a member, in the order in which they became known. */
    List<Call> calls(long member);

    /** Adds calls. */
    void add(long campaign, FactSource by, List<Call> calls);

    /**
     * A page.
     *
     * @param people at most as many as were asked for
     * @param last for the next page; -1 when there is none
     */
    record Page(List<Person> people, long last) {

        public Page {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody who looks after members: a province, an account manager or an agent.
     *
     * @param name code of a province, or a name; possibly empty
     * @param members how many
     */
    record Keeper(String name, long members) {}
}
