package vn.capbu.subscribers.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.Origin;
import vn.capbu.subscribers.RegistryChange;
import vn.capbu.subscribers.RegistryState;

/** What changed in the registry, in words. */
public final class ChangeText {

    private ChangeText() {}

    /** Whose value. */
    @Messages({
        "ChangeText.subscriber=subscriber",
        "# {0} - serial",
        "ChangeText.contract=contract of certificate {0}",
        "# {0} - serial",
        "ChangeText.certificate=certificate {0}",
        "# {0} - value",
        "ChangeText.contact={0}"
    })
    public static String entity(RegistryChange change) {
        return switch (change.entity()) {
            case SUBSCRIBER -> Bundle.ChangeText_subscriber();
            case CONTRACT -> Bundle.ChangeText_contract(change.entityName());
            case CERTIFICATE -> Bundle.ChangeText_certificate(change.entityName());
            case CONTACT -> Bundle.ChangeText_contact(change.entityName());
        };
    }

    /** Which value. */
    @Messages({
        "ChangeText.NAME=Name",
        "ChangeText.PROVINCE=Province",
        "ChangeText.PROVINCE_CODE=Province code",
        "ChangeText.CHANNEL=Channel",
        "ChangeText.DEVICE_VERSION=Device version",
        "ChangeText.TOKEN=Token serial",
        "ChangeText.VALID_FROM=First day",
        "ChangeText.VALID_TO=Last day",
        "ChangeText.STATE=State",
        "ChangeText.PHONE=Phone",
        "ChangeText.EMAIL=E-mail",
        "ChangeText.ISSUER=Issuer",
        "ChangeText.REMARK=Remark",
        "ChangeText.CONTRACT_NUMBER=Contract number",
        "ChangeText.CONTRACT_SIGNED=Signed on",
        "ChangeText.CONTRACT_START=Contract begins",
        "ChangeText.CONTRACT_END=Contract ends",
        "ChangeText.CONTRACTING_UNIT=Contracting unit",
        "ChangeText.ACCOUNT_MANAGER=Account manager",
        "ChangeText.COLLABORATOR=Collaborator",
        "ChangeText.AGENT=Agent",
        "ChangeText.SERVICE_PACKAGE=Package",
        "ChangeText.INVOICE=Invoice",
        "ChangeText.CONTACT=Contact"
    })
    public static String field(RegistryChange.Field field) {
        return switch (field) {
            case NAME -> Bundle.ChangeText_NAME();
            case PROVINCE -> Bundle.ChangeText_PROVINCE();
            case PROVINCE_CODE -> Bundle.ChangeText_PROVINCE_CODE();
            case CHANNEL -> Bundle.ChangeText_CHANNEL();
            case DEVICE_VERSION -> Bundle.ChangeText_DEVICE_VERSION();
            case TOKEN -> Bundle.ChangeText_TOKEN();
            case VALID_FROM -> Bundle.ChangeText_VALID_FROM();
            case VALID_TO -> Bundle.ChangeText_VALID_TO();
            case STATE -> Bundle.ChangeText_STATE();
            case PHONE -> Bundle.ChangeText_PHONE();
            case EMAIL -> Bundle.ChangeText_EMAIL();
            case ISSUER -> Bundle.ChangeText_ISSUER();
            case REMARK -> Bundle.ChangeText_REMARK();
            case CONTRACT_NUMBER -> Bundle.ChangeText_CONTRACT_NUMBER();
            case CONTRACT_SIGNED -> Bundle.ChangeText_CONTRACT_SIGNED();
            case CONTRACT_START -> Bundle.ChangeText_CONTRACT_START();
            case CONTRACT_END -> Bundle.ChangeText_CONTRACT_END();
            case CONTRACTING_UNIT -> Bundle.ChangeText_CONTRACTING_UNIT();
            case ACCOUNT_MANAGER -> Bundle.ChangeText_ACCOUNT_MANAGER();
            case COLLABORATOR -> Bundle.ChangeText_COLLABORATOR();
            case AGENT -> Bundle.ChangeText_AGENT();
            case SERVICE_PACKAGE -> Bundle.ChangeText_SERVICE_PACKAGE();
            case INVOICE -> Bundle.ChangeText_INVOICE();
            case CONTACT -> Bundle.ChangeText_CONTACT();
        };
    }

    /** One change. */
    @Messages({
        "# {0} - field",
        "# {1} - of what",
        "# {2} - before",
        "# {3} - after",
        "ChangeText.changed={0} ({1}): {2} became {3}",
        "ChangeText.nothing=(nothing)"
    })
    public static String sentence(RegistryChange change) {
        return Bundle.ChangeText_changed(
                field(change.field()),
                entity(change),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    /** A value before or after a change, as {@link RegistryChange} and {@link vn.capbu.subscribers.ValueChange} write it. */
    public static String value(RegistryChange.Field field, String value) {
        if (value.isEmpty()) {
            return Bundle.ChangeText_nothing();
        }
        if (field == RegistryChange.Field.STATE) {
            for (RegistryState state : RegistryState.values()) {
                if (state.name().equals(value)) {
                    return StateText.of(state);
                }
            }
        }
        return value;
    }

    /** Who, and from where. */
    @Messages({
        "# {0} - who",
        "ChangeText.byHand={0} · by hand",
        "# {0} - who",
        "# {1} - CRL number",
        "ChangeText.byCrl={0} · CRL {1}",
        "# {0} - who",
        "# {1} - file",
        "# {2} - row",
        "ChangeText.byFile={0} · {1}, row {2}",
        "# {0} - who",
        "# {1} - file",
        "ChangeText.undone={0} · import of {1} taken back"
    })
    public static String source(RegistryChange change, Formats formats) {
        if (change.file() != null) {
            return change.row() == null
                    ? Bundle.ChangeText_undone(change.operator(), change.file())
                    : Bundle.ChangeText_byFile(
                            change.operator(), change.file(), formats.number(change.row()));
        }
        return change.crl() == null
                ? Bundle.ChangeText_byHand(change.operator())
                : Bundle.ChangeText_byCrl(change.operator(), change.crl());
    }

    /** Where a record came from; empty when nobody knows. */
    @Messages({
        "# {0} - file",
        "# {1} - row",
        "# {2} - who",
        "ChangeText.origin={0}, row {1} · {2}"
    })
    public static String origin(Origin origin, Formats formats) {
        if (origin.file() == null || origin.row() == null || origin.operator() == null) {
            return "";
        }
        return Bundle.ChangeText_origin(
                origin.file(), formats.number(origin.row()), origin.operator());
    }
}
