package vn.capbu.adapters.persistence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.Changes.Topic;

/** What a line of the audit trail says was changed: each use case writes one, so no change is forgotten. */
final class ChangeTopics {

    private static final Map<String, Topic> BY_FIRST_WORD =
            Map.ofEntries(
                    Map.entry("renewal", Topic.RENEWAL),
                    Map.entry("pin", Topic.RENEWAL),
                    Map.entry("custody", Topic.CUSTODY),
                    Map.entry("followup", Topic.FOLLOW_UP),
                    Map.entry("complaint", Topic.CASE),
                    Map.entry("rollout", Topic.ROLLOUT),
                    Map.entry("subscriber", Topic.REGISTRY),
                    Map.entry("subscribers", Topic.REGISTRY),
                    Map.entry("crl", Topic.REGISTRY),
                    Map.entry("eligibility", Topic.REGISTRY),
                    Map.entry("campaign", Topic.SETTINGS),
                    Map.entry("authority", Topic.SETTINGS),
                    Map.entry("module", Topic.SETTINGS),
                    Map.entry("calendar", Topic.SETTINGS),
                    Map.entry("search", Topic.SETTINGS));

    private static final Map<String, Topic> BY_ACTION =
            Map.of(
                    "rollout.call", Topic.PEOPLE,
                    "rollout.move", Topic.PEOPLE,
                    "rollout.move.back", Topic.PEOPLE,
                    "custody.rules", Topic.SETTINGS,
                    "complaint.policy-add", Topic.SETTINGS,
                    "complaint.article-add", Topic.SETTINGS);

    /** Last words of what only looks: a window that looks again because of them would never end looking. */
    private static final Set<String> READING =
            Set.of(
                    "read",
                    "read-file",
                    "export",
                    "print",
                    "list",
                    "verify",
                    "sign",
                    "write",
                    "test");

    /** Topics whose ids tell nothing that everybody who is connected may not know. */
    private static final Set<Topic> NAMED = Set.of(Topic.RENEWAL, Topic.CASE);

    private ChangeTopics() {}

    /** What was changed; empty for what only looks, or nobody shows. */
    static Optional<Change> of(AuditEvent event) {
        String action = event.action();
        String last = action.substring(action.lastIndexOf('.') + 1);
        if (READING.contains(last) || last.startsWith("report")) {
            return Optional.empty();
        }
        Topic topic = BY_ACTION.get(action);
        if (topic == null) {
            topic = BY_FIRST_WORD.get(action.split("\\.", 2)[0]);
        }
        return topic == null
                ? Optional.empty()
                : Optional.of(new Change(topic, NAMED.contains(topic) ? id(event.subject()) : ""));
    }

    /** A line of a case's log is named by the number of the case, a hash sign and its own number. */
    private static String id(String subject) {
        int line = subject.indexOf('#');
        return line < 0 ? subject : subject.substring(0, line);
    }
}
