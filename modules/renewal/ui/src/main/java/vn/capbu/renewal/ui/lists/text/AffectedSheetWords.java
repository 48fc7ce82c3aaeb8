package vn.capbu.renewal.ui.lists.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.affected.AffectedColumn;
import vn.capbu.renewal.affected.AffectedLabel;
import vn.capbu.renewal.affected.AffectedSheet;
import vn.capbu.renewal.affected.AffectedWords;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.affected.Question;
import vn.capbu.renewal.ui.text.EligibilityText;

/** The words of a saved affected list. */
public final class AffectedSheetWords implements AffectedWords {

    private final Formats formats;

    /** Words with numbers in the given formats. */
    public AffectedSheetWords(Formats formats) {
        this.formats = formats;
    }

    @Override
    @Messages({
        "AffectedSheetWords.summary=Summary",
        "AffectedSheetWords.byReason=By reason",
        "AffectedSheetWords.byVersion=By device version",
        "AffectedSheetWords.byProvince=By province (63)",
        "AffectedSheetWords.byProvinceOf34=By province (34)",
        "AffectedSheetWords.eligible=Eligible",
        "AffectedSheetWords.needsDecision=To be decided",
        "AffectedSheetWords.notEligible=Not eligible",
        "AffectedSheetWords.alreadyRenewed=Renewed"
    })
    public String of(AffectedSheet sheet) {
        return switch (sheet) {
            case SUMMARY -> Bundle.AffectedSheetWords_summary();
            case BY_REASON -> Bundle.AffectedSheetWords_byReason();
            case BY_VERSION -> Bundle.AffectedSheetWords_byVersion();
            case BY_PROVINCE -> Bundle.AffectedSheetWords_byProvince();
            case BY_PROVINCE_OF_34 -> Bundle.AffectedSheetWords_byProvinceOf34();
            case ELIGIBLE -> Bundle.AffectedSheetWords_eligible();
            case NEEDS_DECISION -> Bundle.AffectedSheetWords_needsDecision();
            case NOT_ELIGIBLE -> Bundle.AffectedSheetWords_notEligible();
            case ALREADY_RENEWED -> Bundle.AffectedSheetWords_alreadyRenewed();
        };
    }

    @Override
    @Messages({
        "AffectedSheetWords.what=Verdict",
        "AffectedSheetWords.reason=Reason",
        "AffectedSheetWords.version=Device version",
        "AffectedSheetWords.province=Province",
        "AffectedSheetWords.count=Count",
        "AffectedSheetWords.all=All",
        "AffectedSheetWords.taxCode=Tax code",
        "AffectedSheetWords.subscriber=Subscriber",
        "AffectedSheetWords.serial=Certificate serial",
        "AffectedSheetWords.token=Token serial",
        "AffectedSheetWords.from=Valid from",
        "AffectedSheetWords.to=Valid to",
        "AffectedSheetWords.contract=Contract ends",
        "AffectedSheetWords.state=State",
        "AffectedSheetWords.rules=Failed",
        "AffectedSheetWords.owed=Owed until",
        "AffectedSheetWords.owedDays=Days to give",
        "AffectedSheetWords.shortfall=Still owed (days)",
        "AffectedSheetWords.renewedAt=Renewed at",
        "AffectedSheetWords.newSerial=New serial",
        "AffectedSheetWords.note=Note"
    })
    public String of(AffectedColumn column) {
        return switch (column) {
            case WHAT -> Bundle.AffectedSheetWords_what();
            case REASON -> Bundle.AffectedSheetWords_reason();
            case DEVICE_VERSION -> Bundle.AffectedSheetWords_version();
            case PROVINCE -> Bundle.AffectedSheetWords_province();
            case COUNT -> Bundle.AffectedSheetWords_count();
            case ALL -> Bundle.AffectedSheetWords_all();
            case TAX_CODE -> Bundle.AffectedSheetWords_taxCode();
            case SUBSCRIBER -> Bundle.AffectedSheetWords_subscriber();
            case SERIAL -> Bundle.AffectedSheetWords_serial();
            case TOKEN -> Bundle.AffectedSheetWords_token();
            case VALID_FROM -> Bundle.AffectedSheetWords_from();
            case VALID_TO -> Bundle.AffectedSheetWords_to();
            case CONTRACT_END -> Bundle.AffectedSheetWords_contract();
            case STATE -> Bundle.AffectedSheetWords_state();
            case FAILED_RULES -> Bundle.AffectedSheetWords_rules();
            case OWED -> Bundle.AffectedSheetWords_owed();
            case OWED_DAYS -> Bundle.AffectedSheetWords_owedDays();
            case SHORTFALL -> Bundle.AffectedSheetWords_shortfall();
            case RENEWED_AT -> Bundle.AffectedSheetWords_renewedAt();
            case NEW_SERIAL -> Bundle.AffectedSheetWords_newSerial();
            case NOTE -> Bundle.AffectedSheetWords_note();
        };
    }

    @Override
    @Messages({
        "AffectedSheetWords.campaign=Campaign",
        "AffectedSheetWords.rulesVersion=Version of the campaign's rules",
        "AffectedSheetWords.asOf=Judged as of",
        "AffectedSheetWords.rows=Certificates in this file",
        "AffectedSheetWords.allCertificates=Certificates in all",
        "AffectedSheetWords.toConfirm=Of the eligible: E1 to be confirmed at the token",
        "AffectedSheetWords.historyUnknown=Values of that time unknown",
        "AffectedSheetWords.refused=Refused by a supervisor",
        "AffectedSheetWords.unnamed=(unknown)",
        "AffectedSheetWords.sum=Sum",
        "AffectedSheetWords.e1AtToken=E1 to be confirmed at the token",
        "AffectedSheetWords.valuesOfToday=values of today; those of that time are unknown",
        "AffectedSheetWords.noteE1=E1 goes by the key of the CA that signed. Where the registry doesn't"
                + " have the certificate itself, E1 is confirmed at the token.",
        "AffectedSheetWords.noteHistory=In a list of a past day, \"values of today\" marks records from"
                + " before changes were kept.",
        "AffectedSheetWords.noteReasons=A certificate may fail several rules, so that the counts may add"
                + " up to more than the certificates."
    })
    public String of(AffectedLabel label) {
        return switch (label) {
            case CAMPAIGN -> Bundle.AffectedSheetWords_campaign();
            case RULES_VERSION -> Bundle.AffectedSheetWords_rulesVersion();
            case AS_OF -> Bundle.AffectedSheetWords_asOf();
            case ROWS -> Bundle.AffectedSheetWords_rows();
            case ALL -> Bundle.AffectedSheetWords_allCertificates();
            case TO_CONFIRM -> Bundle.AffectedSheetWords_toConfirm();
            case HISTORY_UNKNOWN -> Bundle.AffectedSheetWords_historyUnknown();
            case REFUSED -> Bundle.AffectedSheetWords_refused();
            case UNNAMED -> Bundle.AffectedSheetWords_unnamed();
            case SUM -> Bundle.AffectedSheetWords_sum();
            case E1_AT_TOKEN -> Bundle.AffectedSheetWords_e1AtToken();
            case VALUES_OF_TODAY -> Bundle.AffectedSheetWords_valuesOfToday();
            case NOTE_E1 -> Bundle.AffectedSheetWords_noteE1();
            case NOTE_HISTORY -> Bundle.AffectedSheetWords_noteHistory();
            case NOTE_REASONS -> Bundle.AffectedSheetWords_noteReasons();
        };
    }

    @Override
    public String of(Eligibility eligibility) {
        return EligibilityText.verdict(eligibility);
    }

    @Override
    public String of(EligibilityRule rule) {
        return AffectedText.of(rule);
    }

    @Override
    public String of(Question question) {
        return AffectedText.of(question);
    }

    @Override
    public String of(CertificateState state) {
        return AffectedText.of(state);
    }

    @Override
    public String of(EligibilityDecision decision) {
        return new AffectedText(formats).decision(decision);
    }

    @Override
    @Messages({"# {0} - part", "# {1} - all", "AffectedSheetWords.share={0} of {1}"})
    public String share(long part, long all) {
        return Bundle.AffectedSheetWords_share(formats.number(part), formats.number(all));
    }
}
