package vn.capbu.renewal.ui.lists;

import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberFactWords;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.ui.lists.text.AffectedText;
import vn.capbu.renewal.ui.text.EligibilityText;

/** The search narrowed by what the current campaign says: the verdict, and the rules that fail. */
@ServiceProvider(service = SubscriberFactWords.class, position = 100)
public final class EligibilityWords implements SubscriberFactWords {

    /** For the Lookup. */
    public EligibilityWords() {}

    @Override
    public String kind() {
        return "eligibility";
    }

    @Override
    @Messages("EligibilityWords.title=Eligibility")
    public String title() {
        return Bundle.EligibilityWords_title();
    }

    @Override
    public String word(String value) {
        for (EligibilityRule rule : EligibilityRule.values()) {
            if (rule.name().equals(value)) {
                return AffectedText.of(rule);
            }
        }
        return EligibilityText.verdict(Eligibility.valueOf(value));
    }
}
