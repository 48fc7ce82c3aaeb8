package vn.capbu.complaints.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/** Cases and their logs; a port of {@link vn.capbu.kernel.spi.Storage}. Lines of logs are only ever added. */
public interface ComplaintCases {

    /**
     * Gives a case its number, in the transaction that is open on this thread.
     *
     * @return its id
     */
    long begin();

    /** Keeps others from adding to the log until the transaction ends; empty when there is no such case. */
    Optional<ComplaintCase> lock(long id);

    /** A case; empty when there is none. */
    Optional<ComplaintCase> find(long id);

    /** The log of a case, from its first line on. */
    List<CaseEvent> log(long id);

    /** The logs of cases. */
    Map<Long, List<CaseEvent>> logs(Collection<Long> ids);

    /**
     * Adds lines to a log.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the log has grown in between
     */
    void add(long id, List<CaseEvent> lines);

    /** Stores what a log came to, in the place of what was there. */
    void put(ComplaintCase summary);

    /** Stores what the closings of a case said, each at its line; those that are there already stay. */
    void addClosings(long id, List<ComplaintCase> closings);

    /** The cases of a queue, the most urgent first. */
    List<ComplaintCase> list(QueueQuery query);

    /** Open cases that came from the same subscriber, tax code or contact; the newest first. */
    List<ComplaintCase> similar(ComplaintCase.Origin origin, int limit);

    /** Cases of a subscriber or of its tax code, open and closed: the open ones first, the newest first. */
    List<ComplaintCase> ofSubscriber(SubscriberId subscriber, TaxCode taxCode, int limit);

    /** Ids of open cases on an older version of a calendar than this one, in order. */
    List<Long> openOnOlderCalendar(String calendar, int version);

    /**
     * Hands over every closing from an instant on and before another one as it stood then, in the order of cases and lines: a case that
     * was opened again and closed again comes twice.
     */
    void closed(Instant from, Instant to, Consumer<ComplaintCase> each);

    /**
     * Hands over every case that was open at an instant: written down before it, and neither closed nor gone on in another one then;
     * as it is now, in the order of ids.
     */
    void openAt(Instant at, Consumer<ComplaintCase> each);

    /** The next cases that have a line, as they are kept beside their logs, in the order of ids. */
    List<ComplaintCase> after(long id, int most);

    /** What the closings of cases said, in the order of cases and lines. */
    List<ComplaintCase> closings(Collection<Long> ids);

    /** Bytes of all files of a case. */
    long fileBytes(long id);

    /** Adds the content of a file, which line {@code no} of the log tells of. */
    void addFile(long id, int no, Bytes content);

    /** The content of the file that a line tells of; empty when it tells of none. */
    Optional<Bytes> file(long id, int no);
}
