package vn.capbu.renewal.ui;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openide.util.RequestProcessor;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.ui.model.BenchDesk;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;

/**
 * Reads the story of the token that is selected, in the background: at first what the journal knows, then what the authority
 * says, which may take its time. A token that is no longer selected isn't asked about.
 */
final class StoryReader {

    private static final Logger LOG = Logger.getLogger(StoryReader.class.getName());

    private final RequestProcessor readers = new RequestProcessor("bench details");
    private final RequestProcessor inquirers = new RequestProcessor("bench inquiry");
    private final AtomicReference<@Nullable TokenRow> wanted = new AtomicReference<>();
    private final BenchDesk desk;

    StoryReader(BenchDesk desk) {
        this.desk = desk;
    }

    /** Reads and shows, once or twice; returns at once. */
    void read(TokenRow row, Consumer<TokenStory> show) {
        wanted.set(row);
        readers.post(
                () -> {
                    TokenStory story = tell(row, false, show);
                    if (story != null && isWorthAsking(row, story.diagnosis())) {
                        inquirers.post(() -> tell(row, true, show));
                    }
                });
    }

    private static boolean isWorthAsking(TokenRow row, @Nullable RenewalDiagnosis diagnosis) {
        return diagnosis != null
                && !row.isBusy()
                && diagnosis.authority().kind() == AtAuthority.Kind.NOT_ASKED;
    }

    private @Nullable TokenStory tell(TokenRow row, boolean ask, Consumer<TokenStory> show) {
        if (!row.equals(wanted.get())) {
            return null;
        }
        try {
            TokenStory story = desk.story(row, ask);
            EventQueue.invokeLater(() -> show.accept(story));
            return story;
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "no story of token " + row.serial(), e);
            return null;
        }
    }
}
