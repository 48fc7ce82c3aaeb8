package vn.capbu.renewal.ui.custody.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.PinAgreement;

/** What the forms let choose, in words. */
public final class ChoiceText {

    private ChoiceText() {}

    /** An identity document. */
    @Messages({
        "ChoiceText.citizenCard=Citizen card (CCCD)",
        "ChoiceText.identityCard=Identity card (CMND)",
        "ChoiceText.passport=Passport",
        "ChoiceText.otherDocument=Other document"
    })
    public static String of(IdDocument.Kind kind) {
        return switch (kind) {
            case CITIZEN_CARD -> Bundle.ChoiceText_citizenCard();
            case IDENTITY_CARD -> Bundle.ChoiceText_identityCard();
            case PASSPORT -> Bundle.ChoiceText_passport();
            case OTHER -> Bundle.ChoiceText_otherDocument();
        };
    }

    /** By what right somebody is here. */
    @Messages({
        "ChoiceText.representative=Legal representative",
        "ChoiceText.letter=Letter of introduction",
        "ChoiceText.authorisation=Authorisation"
    })
    public static String of(Mandate.Kind kind) {
        return switch (kind) {
            case LEGAL_REPRESENTATIVE -> Bundle.ChoiceText_representative();
            case LETTER_OF_INTRODUCTION -> Bundle.ChoiceText_letter();
            case AUTHORISATION -> Bundle.ChoiceText_authorisation();
        };
    }

    /** What was agreed about the PIN. */
    @Messages({
        "ChoiceText.typed=Customer types the PIN at the desk",
        "ChoiceText.envelope=PIN in a sealed envelope",
        "ChoiceText.stays=Customer stays and types the PIN"
    })
    public static String of(PinAgreement.Handling handling) {
        return switch (handling) {
            case TYPED_BY_CUSTOMER -> Bundle.ChoiceText_typed();
            case SEALED_ENVELOPE -> Bundle.ChoiceText_envelope();
            case CUSTOMER_STAYS -> Bundle.ChoiceText_stays();
        };
    }

    /** How the drop-off is shown. */
    @Messages({
        "ChoiceText.slip=Slip is given back",
        "ChoiceText.lost=Slip is lost; recipient declares so",
        "ChoiceText.noSlip=Neither slip nor declaration"
    })
    public static String of(SlipProof.Kind kind) {
        return switch (kind) {
            case SLIP -> Bundle.ChoiceText_slip();
            case DECLARED_LOST -> Bundle.ChoiceText_lost();
            case NONE -> Bundle.ChoiceText_noSlip();
        };
    }

    /** In what a lead time is counted. */
    @Messages({
        "ChoiceText.clockHours=hours",
        "ChoiceText.workingHours=working hours",
        "ChoiceText.workingDays=working days",
        "ChoiceText.noneStated=not stated"
    })
    public static String of(LeadTime.Unit unit) {
        return switch (unit) {
            case CLOCK_HOURS -> Bundle.ChoiceText_clockHours();
            case WORKING_HOURS -> Bundle.ChoiceText_workingHours();
            case WORKING_DAYS -> Bundle.ChoiceText_workingDays();
            case NONE_STATED -> Bundle.ChoiceText_noneStated();
        };
    }
}
