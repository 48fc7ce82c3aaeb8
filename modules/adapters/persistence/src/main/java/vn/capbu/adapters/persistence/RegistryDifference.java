package vn.capbu.adapters.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.subscribers.RegistryChange.Entity;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RegistryDetails;
import vn.capbu.subscribers.RegistryDetails.ContractTerms;
import vn.capbu.subscribers.RegistryRow;

/** The values in which two states of a record differ, as the list of changes tells them. */
final class RegistryDifference {

    /** One value. */
    record Value(Entity entity, Field field, String before, String after) {}

    private final List<Value> values = new ArrayList<>();

    private RegistryDifference() {}

    static List<Value> of(RegistryRow before, RegistryRow after) {
        RegistryDifference difference = new RegistryDifference();
        difference.certificate(before, after);
        difference.details(before.details(), after.details());
        difference.terms(before.details().contract(), after.details().contract());
        difference.date(
                Entity.CONTRACT, Field.CONTRACT_END, before.contractEnd(), after.contractEnd());
        return difference.values;
    }

    private void certificate(RegistryRow before, RegistryRow after) {
        certificate(Field.NAME, before.name(), after.name());
        certificate(Field.PROVINCE, before.province(), after.province());
        certificate(Field.DEVICE_VERSION, before.deviceVersion(), after.deviceVersion());
        certificate(Field.TOKEN, text(before.token()), text(after.token()));
        date(Entity.CERTIFICATE, Field.VALID_FROM, before.validFrom(), after.validFrom());
        date(Entity.CERTIFICATE, Field.VALID_TO, before.validTo(), after.validTo());
        certificate(Field.STATE, before.state().name(), after.state().name());
        certificate(Field.PHONE, before.phone(), after.phone());
        certificate(Field.EMAIL, before.email(), after.email());
    }

    private void details(RegistryDetails before, RegistryDetails after) {
        certificate(Field.PROVINCE_CODE, before.provinceCode(), after.provinceCode());
        certificate(Field.CHANNEL, before.channel(), after.channel());
        certificate(Field.ISSUER, before.issuer(), after.issuer());
        certificate(Field.REMARK, before.remark(), after.remark());
    }

    private void terms(ContractTerms before, ContractTerms after) {
        contract(Field.CONTRACT_NUMBER, before.number(), after.number());
        date(Entity.CONTRACT, Field.CONTRACT_SIGNED, before.signedOn(), after.signedOn());
        date(Entity.CONTRACT, Field.CONTRACT_START, before.startsOn(), after.startsOn());
        contract(Field.CONTRACTING_UNIT, before.contractingUnit(), after.contractingUnit());
        contract(Field.ACCOUNT_MANAGER, before.accountManager(), after.accountManager());
        contract(Field.COLLABORATOR, before.collaborator(), after.collaborator());
        contract(Field.AGENT, before.agent(), after.agent());
        contract(Field.SERVICE_PACKAGE, before.servicePackage(), after.servicePackage());
        contract(Field.INVOICE, before.invoice(), after.invoice());
    }

    private void certificate(Field field, String before, String after) {
        add(Entity.CERTIFICATE, field, before, after);
    }

    private void contract(Field field, String before, String after) {
        add(Entity.CONTRACT, field, before, after);
    }

    private void date(
            Entity entity, Field field, @Nullable LocalDate before, @Nullable LocalDate after) {
        add(entity, field, text(before), text(after));
    }

    private void add(Entity entity, Field field, String before, String after) {
        if (!before.equals(after)) {
            values.add(new Value(entity, field, before, after));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof LocalDate date
                ? VietnamTime.format(date)
                : value == null ? "" : value.toString();
    }
}
