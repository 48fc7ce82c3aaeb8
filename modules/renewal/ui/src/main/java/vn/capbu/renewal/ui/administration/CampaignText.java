package vn.capbu.renewal.ui.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignFiles;
import vn.capbu.renewal.CampaignFiles.CaFacts;
import vn.capbu.renewal.CampaignFiles.CrlFacts;
import vn.capbu.renewal.KeyPolicy;

/** Campaigns and their CA files in words. Immutable. */
final class CampaignText {

    private final Formats formats;

    CampaignText(Formats formats) {
        this.formats = formats;
    }

    /** What a campaign says, line by line. */
    @Messages({
        "CampaignText.oldCa=Old CA certificate",
        "CampaignText.newCa=New CA certificate",
        "CampaignText.crl=CRL of the old CA",
        "CampaignText.expiresOn=Certificates that end on",
        "CampaignText.issuedBefore=Issued before",
        "CampaignText.policy=Key",
        "CampaignText.noCa=no CA certificate loaded yet",
        "CampaignText.noCrl=none"
    })
    List<Fact> facts(Campaign campaign) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Bundle.CampaignText_oldCa(), ca(campaign.oldCa())));
        facts.add(new Fact(Bundle.CampaignText_newCa(), ca(campaign.newCa())));
        facts.add(new Fact(Bundle.CampaignText_expiresOn(), formats.date(campaign.expiresOn())));
        facts.add(
                new Fact(
                        Bundle.CampaignText_issuedBefore(), formats.date(campaign.issuedBefore())));
        facts.add(new Fact(Bundle.CampaignText_policy(), policy(campaign.keyPolicy())));
        if (campaign.crls().isEmpty()) {
            facts.add(new Fact(Bundle.CampaignText_crl(), Bundle.CampaignText_noCrl()));
        }
        for (Bytes crl : campaign.crls()) {
            facts.add(new Fact(Bundle.CampaignText_crl(), crl(CampaignFiles.crl(crl))));
        }
        return facts;
    }

    String ca(@Nullable Bytes der) {
        return der == null ? Bundle.CampaignText_noCa() : ca(CampaignFiles.ca(der));
    }

    /** Subject, serial number, validity, key and fingerprint. */
    @Messages({
        "# {0} - subject",
        "# {1} - serial number",
        "# {2} - first day",
        "# {3} - last day",
        "# {4} - key",
        "# {5} - fingerprint",
        "CampaignText.ca={0}\nSerial number {1} · valid {2} to {3} · {4}\nSHA-256 {5}"
    })
    String ca(CaFacts facts) {
        return Bundle.CampaignText_ca(
                facts.subject(),
                facts.serial(),
                formats.date(facts.notBefore()),
                formats.date(facts.notAfter()),
                facts.key(),
                facts.sha256());
    }

    /** Who made it, when, until when, and how many certificates it names. */
    @Messages({
        "# {0} - issuer",
        "# {1} - made",
        "# {2} - next",
        "# {3} - number of certificates",
        "CampaignText.oneCrl={0}\nOf {1}, next by {2} · {3} revoked certificates",
        "CampaignText.noNext=no day"
    })
    String crl(CrlFacts facts) {
        return Bundle.CampaignText_oneCrl(
                facts.issuer(),
                formats.dateTime(facts.thisUpdate()),
                facts.nextUpdate() == null
                        ? Bundle.CampaignText_noNext()
                        : formats.dateTime(facts.nextUpdate()),
                formats.number(facts.entries()));
    }

    @Messages({
        "CampaignText.rekey=a new pair is generated on the token",
        "CampaignText.sameKey=the key stays"
    })
    static String policy(KeyPolicy policy) {
        return policy == KeyPolicy.REKEY
                ? Bundle.CampaignText_rekey()
                : Bundle.CampaignText_sameKey();
    }

    /** Fields of refusals in words. */
    static String fields(String subject) {
        Map<String, String> names =
                Map.of(
                        "oldCa", Bundle.CampaignText_oldCa(),
                        "newCa", Bundle.CampaignText_newCa(),
                        "expiresOn", Bundle.CampaignText_expiresOn(),
                        "issuedBefore", Bundle.CampaignText_issuedBefore());
        List<String> words = new ArrayList<>();
        for (String field : subject.split(" ", -1)) {
            words.add(names.getOrDefault(field, field).toLowerCase(Locale.getDefault()));
        }
        return String.join(", ", words);
    }
}
