package vn.capbu.adapters.persistence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.spi.Changes;

/** Brings changes to those who want to be told. Other desks are listened to from the first subscription on. Thread-safe. */
final class ChangeHub implements Changes, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ChangeHub.class.getName());

    /** More things of one topic are told as one change of anything. */
    private static final int MOST_IDS = 8;

    private static final int LONGEST_ID = 200;
    private static final char SEPARATOR = ' ';

    private final Function<ChangeHub, AutoCloseable> follow;

    /** Tells this storage's own messages from others'. */
    private final String self = UUID.randomUUID().toString().substring(0, 8);

    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private @Nullable AutoCloseable others;
    private boolean closed;

    private record Wish(Set<Topic> topics, Consumer<Change> listener) {}

    /**
     * @param follow begins to bring here what other desks change, until it is closed
     */
    ChangeHub(Function<ChangeHub, AutoCloseable> follow) {
        this.follow = follow;
    }

    @Override
    public Subscription subscribe(Set<Topic> topics, Consumer<Change> listener) {
        Wish wish = new Wish(Set.copyOf(topics), listener);
        wishes.add(wish);
        listen();
        return () -> wishes.remove(wish);
    }

    private synchronized void listen() {
        if (others == null && !closed) {
            others = follow.apply(this);
        }
    }

    /** What a transaction changed, as it is told: without repetition, and not too much. */
    static Set<Change> told(Collection<Change> changes) {
        Set<Change> told = new HashSet<>();
        for (Topic topic : Topic.values()) {
            Set<Change> ofTopic = new HashSet<>();
            for (Change change : changes) {
                if (change.topic() == topic) {
                    ofTopic.add(change);
                }
            }
            if (ofTopic.size() > MOST_IDS) {
                told.add(new Change(topic, ""));
            } else {
                told.addAll(ofTopic);
            }
        }
        return told;
    }

    /** A change as a message to the other desks. */
    String message(Change change) {
        String id = change.id().length() > LONGEST_ID ? "" : change.id();
        return self + SEPARATOR + change.topic().name().toLowerCase(Locale.ROOT) + SEPARATOR + id;
    }

    /** A message of another desk; this one's own, and what nobody understands, is left alone. */
    void received(String message) {
        parse(message).ifPresent(this::tell);
    }

    private Optional<Change> parse(String message) {
        String[] parts = message.split(String.valueOf(SEPARATOR), 3);
        if (parts.length < 3 || parts[0].equals(self)) {
            return Optional.empty();
        }
        for (Topic topic : Topic.values()) {
            if (topic.name().toLowerCase(Locale.ROOT).equals(parts[1])) {
                return Optional.of(new Change(topic, parts[2]));
            }
        }
        return Optional.empty();
    }

    /** Anything of these topics may have changed. */
    void anything(Set<Topic> topics) {
        topics.forEach(topic -> tell(new Change(topic, "")));
    }

    /** Anything may have changed. */
    void anything() {
        anything(EnumSet.allOf(Topic.class));
    }

    /** A transaction of this desk was committed. */
    void committed(Set<Change> changes) {
        changes.forEach(this::tell);
    }

    private void tell(Change change) {
        for (Wish wish : wishes) {
            if (wish.topics().contains(change.topic())) {
                try {
                    wish.listener().accept(change);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "a listener to changes failed", e);
                }
            }
        }
    }

    @Override
    public void close() {
        AutoCloseable listening;
        synchronized (this) {
            closed = true;
            listening = others;
            others = null;
        }
        wishes.clear();
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                LOG.log(Level.INFO, "listening to other desks isn't ended well", e);
            }
        }
    }
}
