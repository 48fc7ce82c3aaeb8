package vn.capbu.subscribers.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberOutline;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.subscribers.RegisteredCertificate;
import vn.capbu.subscribers.SubscriberCard;
import vn.capbu.subscribers.ui.text.StateText;

/** The registry's lines of a subscriber for the windows of other features. */
@ServiceProvider(service = SubscriberOutline.class)
public final class RegistryOutline implements SubscriberOutline {

    @Override
    public Optional<Outline> find(TaxCode taxCode) throws Exception {
        return SubscribersWiring.ofConsole().cardDesk().find(taxCode).map(RegistryOutline::of);
    }

    static Outline of(SubscriberCard card) {
        List<Contract> contracts =
                card.contracts().stream()
                        .map(
                                one ->
                                        new Contract(
                                                one.terms().number(),
                                                one.terms().servicePackage(),
                                                one.terms().invoice(),
                                                one.endsOn()))
                        .toList();
        List<Certificate> certificates = new ArrayList<>();
        for (RegisteredCertificate one : card.certificates()) {
            if (one.replacedBy() == null) {
                TokenSerial token = one.token();
                certificates.add(
                        new Certificate(
                                one.serial().toString(),
                                StateText.of(one.status().state()),
                                one.term().validTo(),
                                token == null ? "" : token.value()));
            }
        }
        Collections.reverse(certificates);
        return new Outline(contracts, certificates);
    }
}
