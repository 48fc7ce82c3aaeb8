package vn.capbu.complaints.ui;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.text.CardText;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberSection;

/** The complaints and requests of a subscriber on its card; each opens the window of its case. */
@ServiceProvider(service = SubscriberSection.class, position = 400)
public final class SubscriberCases implements SubscriberSection {

    /** Nobody reads more of them on a card; the list of cases has them all. */
    private static final int MOST = 50;

    /** For the Lookup. */
    public SubscriberCases() {}

    @Override
    public String id() {
        return "complaints";
    }

    @Override
    @Messages("SubscriberCases.title=Complaints and requests")
    public String title() {
        return Bundle.SubscriberCases_title();
    }

    @Override
    public SectionContent load(SubscriberRef subscriber) throws IOException {
        ComplaintsWiring wiring = ComplaintsWiring.ofConsole();
        CareDesk desk = wiring.desk();
        ComplaintDesk open = desk.open();
        Instant now = desk.clock().instant();
        List<ComplaintCase> cases =
                open.listCases().ofSubscriber(subscriber.id(), subscriber.taxCode(), now, MOST);
        return cases.isEmpty()
                ? CardText.none()
                : new CardText(
                                desk.names(open),
                                wiring.formats(),
                                now,
                                open.listCases().workingClocks(cases))
                        .content(cases, CaseTopComponent::bringUp);
    }
}
