package vn.capbu.subscribers.ui.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.subscribers.Contract;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardLine;
import vn.capbu.subscribers.ui.model.Fact;

/** The contracts of a subscriber, with what each still owes. */
public final class ContractText {

    private final Formats formats;

    public ContractText(Formats formats) {
        this.formats = formats;
    }

    /** The contract that ends last comes first. */
    public List<CardLine> lines(SubscriberCard card) {
        return card.contracts().stream()
                .map(it -> new CardLine(line(it, owed(it, card)), facts(it, owed(it, card))))
                .toList();
    }

    /** The longest that one of its certificates falls short of it; negative when not known. */
    private static long owed(Contract contract, SubscriberCard card) {
        return card.certificates().stream()
                .filter(it -> contract.certificates().contains(it.serial()))
                .mapToLong(RegisteredCertificate::owedDays)
                .max()
                .orElse(-1);
    }

    @Messages({
        "# {0} - first day",
        "# {1} - last day",
        "ContractText.term={0} – {1}",
        "# {0} - last day",
        "ContractText.until=until {0}",
        "ContractText.numberless=Contract without a number",
        "# {0} - number",
        "ContractText.number=Contract {0}",
        "# {0} - days",
        "ContractText.owes=Owes {0} days",
        "ContractText.paid=Owes nothing",
        "ContractText.unknown=Not known"
    })
    private SectionLine line(Contract contract, long owed) {
        ContractTerms terms = contract.terms();
        String state =
                owed > 0
                        ? Bundle.ContractText_owes(formats.number(owed))
                        : owed == 0 ? Bundle.ContractText_paid() : Bundle.ContractText_unknown();
        Tone tone = owed > 0 ? Tone.ATTENTION : owed == 0 ? Tone.GOOD : Tone.QUIET;
        return new SectionLine(
                terms.startsOn() == null
                        ? Bundle.ContractText_until(date(contract.endsOn()))
                        : Bundle.ContractText_term(
                                date(terms.startsOn()), date(contract.endsOn())),
                terms.number().isEmpty()
                        ? Bundle.ContractText_numberless()
                        : Bundle.ContractText_number(terms.number()),
                state,
                tone,
                details(terms),
                List.of());
    }

    @Messages({
        "# {0} - name and value",
        "# {1} - value",
        "ContractText.part={0}: {1}"
    })
    private static List<String> details(ContractTerms terms) {
        List<String> first = new ArrayList<>();
        add(first, Bundle.ContractText_fact_package(), terms.servicePackage());
        add(first, Bundle.ContractText_fact_invoice(), terms.invoice());
        add(first, Bundle.ContractText_fact_unit(), terms.contractingUnit());
        List<String> people = new ArrayList<>();
        add(people, Bundle.ContractText_fact_manager(), terms.accountManager());
        add(people, Bundle.ContractText_fact_collaborator(), terms.collaborator());
        add(people, Bundle.ContractText_fact_agent(), terms.agent());
        List<String> details = new ArrayList<>();
        for (List<String> parts : List.of(first, people)) {
            if (!parts.isEmpty()) {
                details.add(String.join(" · ", parts));
            }
        }
        return details;
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(Bundle.ContractText_part(name, value));
        }
    }

    @Messages({
        "ContractText.fact.number=Number",
        "ContractText.fact.signed=Signed on",
        "ContractText.fact.start=Begins",
        "ContractText.fact.end=Ends",
        "ContractText.fact.owed=Owed days",
        "ContractText.fact.unit=Contracting unit",
        "ContractText.fact.manager=AM",
        "ContractText.fact.collaborator=Collaborator",
        "ContractText.fact.agent=Agent",
        "ContractText.fact.package=Package",
        "ContractText.fact.invoice=Invoice",
        "ContractText.fact.certificates=Certificates"
    })
    private List<Fact> facts(Contract contract, long owed) {
        ContractTerms terms = contract.terms();
        List<String> serials =
                contract.certificates().stream().map(serial -> serial.toString()).toList();
        return List.of(
                new Fact(Bundle.ContractText_fact_number(), terms.number()),
                new Fact(Bundle.ContractText_fact_signed(), date(terms.signedOn())),
                new Fact(Bundle.ContractText_fact_start(), date(terms.startsOn())),
                new Fact(Bundle.ContractText_fact_end(), date(contract.endsOn())),
                new Fact(Bundle.ContractText_fact_owed(), owed < 0 ? "" : formats.number(owed)),
                new Fact(Bundle.ContractText_fact_unit(), terms.contractingUnit()),
                new Fact(Bundle.ContractText_fact_manager(), terms.accountManager()),
                new Fact(Bundle.ContractText_fact_collaborator(), terms.collaborator()),
                new Fact(Bundle.ContractText_fact_agent(), terms.agent()),
                new Fact(Bundle.ContractText_fact_package(), terms.servicePackage()),
                new Fact(Bundle.ContractText_fact_invoice(), terms.invoice()),
                new Fact(Bundle.ContractText_fact_certificates(), String.join(", ", serials)));
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "…" : formats.date(day);
    }
}
