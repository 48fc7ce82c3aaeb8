package vn.capbu.renewal.ui.lists.text;

import java.util.HashMap;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpColumn;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.ui.lists.model.FollowUpService;

/** The words of a saved list of follow-ups, or of contracts that end. */
public final class FollowUpSheetWords implements FollowUpWords {

    private final Map<String, String> systems = new HashMap<>();

    /** Words with the names of systems. */
    public FollowUpSheetWords(FollowUpService.Choices choices) {
        choices.systems().forEach(it -> systems.put(it.code(), FollowUpText.name(it)));
    }

    @Override
    @Messages({
        "FollowUpSheetWords.followUps=Follow-ups after renewal",
        "FollowUpSheetWords.contracts=Contracts that end soon"
    })
    public String of(Title title) {
        return switch (title) {
            case FOLLOW_UPS -> Bundle.FollowUpSheetWords_followUps();
            case CONTRACT_ENDS -> Bundle.FollowUpSheetWords_contracts();
        };
    }

    @Override
    @Messages({
        "FollowUpSheetWords.taxCode=Tax code",
        "FollowUpSheetWords.subscriber=Subscriber",
        "FollowUpSheetWords.province=Province",
        "FollowUpSheetWords.token=Token serial",
        "FollowUpSheetWords.oldSerial=Old serial",
        "FollowUpSheetWords.newSerial=New serial",
        "FollowUpSheetWords.system=System",
        "FollowUpSheetWords.basis=Registered there?",
        "FollowUpSheetWords.renewedAt=Renewed at",
        "FollowUpSheetWords.earliest=Safe from",
        "FollowUpSheetWords.latest=Update until",
        "FollowUpSheetWords.state=State",
        "FollowUpSheetWords.heardBy=Heard by",
        "FollowUpSheetWords.note=Note",
        "FollowUpSheetWords.operator=Operator",
        "FollowUpSheetWords.time=Time",
        "FollowUpSheetWords.phone=Telephone",
        "FollowUpSheetWords.email=E-mail",
        "FollowUpSheetWords.contract=Contract",
        "FollowUpSheetWords.manager=AM",
        "FollowUpSheetWords.serial=Certificate serial",
        "FollowUpSheetWords.validTo=Certificate ends",
        "FollowUpSheetWords.ends=Contract ends",
        "FollowUpSheetWords.noticeOn=Notice from"
    })
    public String of(FollowUpColumn column) {
        return switch (column) {
            case TAX_CODE -> Bundle.FollowUpSheetWords_taxCode();
            case SUBSCRIBER -> Bundle.FollowUpSheetWords_subscriber();
            case PROVINCE -> Bundle.FollowUpSheetWords_province();
            case TOKEN -> Bundle.FollowUpSheetWords_token();
            case OLD_SERIAL -> Bundle.FollowUpSheetWords_oldSerial();
            case NEW_SERIAL -> Bundle.FollowUpSheetWords_newSerial();
            case SYSTEM -> Bundle.FollowUpSheetWords_system();
            case BASIS -> Bundle.FollowUpSheetWords_basis();
            case RENEWED_AT -> Bundle.FollowUpSheetWords_renewedAt();
            case EARLIEST_SAFE -> Bundle.FollowUpSheetWords_earliest();
            case LATEST -> Bundle.FollowUpSheetWords_latest();
            case STATE -> Bundle.FollowUpSheetWords_state();
            case HEARD_BY -> Bundle.FollowUpSheetWords_heardBy();
            case NOTE -> Bundle.FollowUpSheetWords_note();
            case OPERATOR -> Bundle.FollowUpSheetWords_operator();
            case TIME -> Bundle.FollowUpSheetWords_time();
            case PHONE -> Bundle.FollowUpSheetWords_phone();
            case EMAIL -> Bundle.FollowUpSheetWords_email();
            case CONTRACT -> Bundle.FollowUpSheetWords_contract();
            case ACCOUNT_MANAGER -> Bundle.FollowUpSheetWords_manager();
            case SERIAL -> Bundle.FollowUpSheetWords_serial();
            case VALID_TO -> Bundle.FollowUpSheetWords_validTo();
            case CONTRACT_END -> Bundle.FollowUpSheetWords_ends();
            case NOTICE_ON -> Bundle.FollowUpSheetWords_noticeOn();
        };
    }

    @Override
    public String of(FollowUpState state) {
        return FollowUpText.of(state);
    }

    @Override
    public String of(HeardBy heardBy) {
        return FollowUpText.of(heardBy);
    }

    @Override
    @Messages({
        "FollowUpSheetWords.slip=named by the customer",
        "FollowUpSheetWords.assumed=to be asked"
    })
    public String of(FollowUp.Basis basis) {
        return switch (basis) {
            case SLIP -> Bundle.FollowUpSheetWords_slip();
            case ASSUMED -> Bundle.FollowUpSheetWords_assumed();
        };
    }

    @Override
    public String overdue() {
        return Bundle.FollowUpText_overdue();
    }

    @Override
    @Messages("FollowUpSheetWords.asOf=Made at")
    public String asOf() {
        return Bundle.FollowUpSheetWords_asOf();
    }

    @Override
    public String system(String code) {
        return systems.getOrDefault(code, code);
    }
}
