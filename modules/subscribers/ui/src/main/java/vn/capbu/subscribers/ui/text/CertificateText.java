package vn.capbu.subscribers.ui.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SectionLine;
import vn.capbu.desktop.SectionLine.Tone;
import vn.capbu.desktop.SubscriberTerms.Term;
import vn.capbu.subscribers.Contract;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.model.CardLine;
import vn.capbu.subscribers.ui.model.Fact;
import vn.capbu.subscribers.ui.model.TermBar;
import vn.capbu.subscribers.ui.model.TermBar.Kind;

/** The certificates of a subscriber: as bars, as lines, in full. */
public final class CertificateText {

    private static final int TAIL = 8;

    private final Formats formats;
    private final LocalDate today;

    /**
     * Texts of a day.
     *
     * @param today the date in Viet Nam, by which a certificate is over or not
     */
    public CertificateText(Formats formats, LocalDate today) {
        this.formats = formats;
        this.today = today;
    }

    /** The time line: CA certificates, contracts, then certificates from the oldest on; those without both dates are left out. */
    public List<TermBar> bars(SubscriberCard card, List<Term> issuers) {
        List<TermBar> bars = new ArrayList<>();
        issuers.forEach(
                it -> bars.add(new TermBar(Kind.ISSUER, it.name(), it.from(), it.to(), "")));
        for (Contract contract : card.contracts()) {
            add(
                    bars,
                    Kind.CONTRACT,
                    contractName(contract),
                    contract.terms().startsOn(),
                    contract.endsOn(),
                    "");
        }
        for (RegisteredCertificate certificate : card.certificates()) {
            Kind kind = kind(certificate);
            add(
                    bars,
                    kind,
                    name(certificate),
                    certificate.term().validFrom(),
                    certificate.term().validTo(),
                    kind == Kind.CURRENT ? "" : state(certificate));
        }
        return bars;
    }

    private static void add(
            List<TermBar> bars,
            Kind kind,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String note) {
        if (from != null && to != null && !to.isBefore(from)) {
            bars.add(new TermBar(kind, name, from, to, note));
        }
    }

    @Messages("CertificateText.contractWithout=Contract")
    private static String contractName(Contract contract) {
        return contract.terms().number().isEmpty()
                ? Bundle.CertificateText_contractWithout()
                : contract.terms().number();
    }

    @Messages({"# {0} - end of the serial", "CertificateText.name=Cert. …{0}"})
    private static String name(RegisteredCertificate certificate) {
        String serial = certificate.serial().toString();
        return Bundle.CertificateText_name(serial.substring(Math.max(0, serial.length() - TAIL)));
    }

    private Kind kind(RegisteredCertificate certificate) {
        if (certificate.replacedBy() != null) {
            return Kind.REPLACED;
        }
        boolean valid = certificate.status().state() == RegistryState.VALID;
        return valid && !isExpired(certificate) ? Kind.CURRENT : Kind.OVER;
    }

    private boolean isExpired(RegisteredCertificate certificate) {
        LocalDate last = certificate.term().validTo();
        return last != null && last.isBefore(today);
    }

    @Messages({"CertificateText.replaced=Replaced", "CertificateText.expired=Expired"})
    private String state(RegisteredCertificate certificate) {
        if (certificate.replacedBy() != null) {
            return Bundle.CertificateText_replaced();
        }
        RegistryState state = certificate.status().state();
        return state == RegistryState.VALID && isExpired(certificate)
                ? Bundle.CertificateText_expired()
                : StateText.of(state);
    }

    private Tone tone(RegisteredCertificate certificate) {
        RegistryState state = certificate.status().state();
        boolean past =
                certificate.replacedBy() != null
                        || (state == RegistryState.VALID && isExpired(certificate));
        return past ? Tone.QUIET : StateText.tone(state);
    }

    /** Newest first. */
    public List<CardLine> lines(SubscriberCard card) {
        List<CardLine> lines = new ArrayList<>();
        for (RegisteredCertificate certificate : card.certificates()) {
            lines.add(0, new CardLine(line(certificate), facts(certificate)));
        }
        return lines;
    }

    @Messages({
        "# {0} - first day",
        "# {1} - last day",
        "CertificateText.term={0} – {1}",
        "# {0} - serial",
        "CertificateText.serial=Serial {0}",
        "# {0} - days",
        "CertificateText.owed=The contract still owes {0} days.",
        "# {0} - serial",
        "CertificateText.successor=Replaced by {0}",
        "# {0} - token serial",
        "CertificateText.onToken=Token {0}",
        "CertificateText.renewedHere=renewed at this desk"
    })
    private SectionLine line(RegisteredCertificate certificate) {
        List<String> details = new ArrayList<>();
        if (certificate.owedDays() > 0) {
            details.add(Bundle.CertificateText_owed(formats.number(certificate.owedDays())));
        }
        if (certificate.replacedBy() != null) {
            details.add(Bundle.CertificateText_successor(certificate.replacedBy()));
        }
        List<String> rest = new ArrayList<>();
        if (!certificate.issuer().name().isEmpty()) {
            rest.add(certificate.issuer().name());
        }
        if (certificate.token() != null) {
            rest.add(Bundle.CertificateText_onToken(certificate.token()));
        }
        if (!certificate.deviceVersion().isEmpty()) {
            rest.add(certificate.deviceVersion());
        }
        if (certificate.renewedHere()) {
            rest.add(Bundle.CertificateText_renewedHere());
        }
        if (!rest.isEmpty()) {
            details.add(String.join(" · ", rest));
        }
        return new SectionLine(
                Bundle.CertificateText_term(
                        date(certificate.term().validFrom()), date(certificate.term().validTo())),
                Bundle.CertificateText_serial(certificate.serial()),
                state(certificate),
                tone(certificate),
                details,
                List.of());
    }

    /** The state that is looked at first: of the newest certificate that wasn't replaced; empty when there is none. */
    public String headline(SubscriberCard card) {
        return current(card).map(this::state).orElse("");
    }

    /** The tone of that state. */
    public Tone headlineTone(SubscriberCard card) {
        return current(card).map(this::tone).orElse(Tone.PLAIN);
    }

    private static Optional<RegisteredCertificate> current(SubscriberCard card) {
        return card.certificates().stream()
                .filter(it -> it.replacedBy() == null)
                .reduce((older, newer) -> newer);
    }

    /** All that is known of a certificate. */
    @Messages({
        "CertificateText.fact.serial=Serial",
        "CertificateText.fact.state=State",
        "CertificateText.fact.since=Since",
        "CertificateText.fact.says=Says who",
        "CertificateText.fact.from=Valid from",
        "CertificateText.fact.to=Valid to",
        "CertificateText.fact.contractEnd=Contract ends",
        "CertificateText.fact.owed=Owed days",
        "CertificateText.fact.issuer=Issuer",
        "CertificateText.fact.keyId=Issuer's key",
        "CertificateText.fact.token=Token",
        "CertificateText.fact.version=Device version",
        "CertificateText.fact.holder=Holder",
        "CertificateText.fact.successor=Replaced by",
        "CertificateText.fact.remark=Remark",
        "CertificateText.fact.origin=Source"
    })
    private List<Fact> facts(RegisteredCertificate it) {
        long owed = it.owedDays();
        return List.of(
                new Fact(Bundle.CertificateText_fact_serial(), it.serial().toString()),
                new Fact(Bundle.CertificateText_fact_state(), state(it)),
                new Fact(Bundle.CertificateText_fact_since(), time(it.status().since())),
                new Fact(Bundle.CertificateText_fact_says(), source(it.status())),
                new Fact(
                        Bundle.CertificateText_fact_from(),
                        moment(it.term().notBefore(), it.term().validFrom())),
                new Fact(
                        Bundle.CertificateText_fact_to(),
                        moment(it.term().notAfter(), it.term().validTo())),
                new Fact(Bundle.CertificateText_fact_contractEnd(), date(it.contractEnd())),
                new Fact(Bundle.CertificateText_fact_owed(), owed < 0 ? "" : formats.number(owed)),
                new Fact(Bundle.CertificateText_fact_issuer(), it.issuer().name()),
                new Fact(
                        Bundle.CertificateText_fact_keyId(),
                        Objects.toString(it.issuer().keyId(), "")),
                new Fact(Bundle.CertificateText_fact_token(), Objects.toString(it.token(), "")),
                new Fact(Bundle.CertificateText_fact_version(), it.deviceVersion()),
                new Fact(Bundle.CertificateText_fact_holder(), it.holderName()),
                new Fact(
                        Bundle.CertificateText_fact_successor(),
                        Objects.toString(it.replacedBy(), "")),
                new Fact(Bundle.CertificateText_fact_remark(), it.remark()),
                new Fact(
                        Bundle.CertificateText_fact_origin(),
                        ChangeText.origin(it.origin(), formats)));
    }

    @Messages({
        "CertificateText.byImport=imported file",
        "# {0} - number",
        "CertificateText.byCrl=CRL {0}",
        "CertificateText.byRenewal=renewal at this desk"
    })
    private static String source(RegisteredCertificate.Status status) {
        return switch (status.source()) {
            case IMPORT -> Bundle.CertificateText_byImport();
            case CRL -> Bundle.CertificateText_byCrl(Objects.toString(status.reference(), ""));
            case RENEWAL -> Bundle.CertificateText_byRenewal();
        };
    }

    private String moment(@Nullable Instant exact, @Nullable LocalDate day) {
        return exact == null ? date(day) : formats.dateTime(exact);
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : formats.dateTime(at);
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "…" : formats.date(day);
    }
}
