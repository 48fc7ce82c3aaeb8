package vn.capbu.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.OperatorAccount;
import vn.capbu.kernel.OperatorException;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.VietnamTime;

/** Accounts of operators as tables and documents. */
final class OperatorReport {

    private OperatorReport() {}

    /** Says why a sign-in, or a change of an account, was refused. */
    static void refusal(Output output, OperatorException refused) {
        Instant until = refused.until();
        output.message(
                "error.operator." + refused.reason(),
                refused.subject(),
                until == null ? "" : VietnamTime.formatDateTime(until));
    }

    static void print(Output output, List<OperatorAccount> accounts) {
        output.document(
                Map.of("operators", accounts.stream().map(OperatorReport::document).toList()));
        Texts texts = output.texts();
        output.table(
                List.of(
                        texts.get("operators.column.name"),
                        texts.get("operators.column.person"),
                        texts.get("operators.column.roles"),
                        texts.get("operators.column.unit"),
                        texts.get("operators.column.province"),
                        texts.get("operators.column.state"),
                        texts.get("operators.column.last")),
                accounts.stream().map(account -> row(texts, account)).toList());
    }

    private static List<String> row(Texts texts, OperatorAccount account) {
        OperatorAccount.Person person = account.person();
        Instant last = account.lastSignInAt();
        return List.of(
                account.name(),
                person.displayName(),
                String.join(", ", new TreeSet<>(person.roles()).stream().map(texts::of).toList()),
                person.unit() == null ? "-" : person.unit(),
                province(person.province()),
                state(texts, account),
                last == null ? "-" : VietnamTime.formatDateTime(last));
    }

    private static String state(Texts texts, OperatorAccount account) {
        Instant until = account.lockedUntil();
        if (!account.active()) {
            return texts.get("operators.state.closed");
        }
        if (until != null) {
            return texts.get("operators.state.waits", VietnamTime.formatDateTime(until));
        }
        return texts.get(
                account.mustChange() ? "operators.state.must-change" : "operators.state.active");
    }

    private static Map<String, Object> document(OperatorAccount account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        OperatorAccount.Person person = account.person();
        Instant until = account.lockedUntil();
        Instant last = account.lastSignInAt();
        fields.put("name", account.name());
        fields.put("displayName", person.displayName());
        fields.put("roles", new TreeSet<>(person.roles()).stream().map(Role::name).toList());
        fields.put("unit", person.unit());
        fields.put("province", person.province());
        fields.put("active", account.active());
        fields.put("mustChange", account.mustChange());
        fields.put("failedTries", account.failedTries());
        fields.put("lockedUntil", until == null ? null : until.toString());
        fields.put("lastSignInAt", last == null ? null : last.toString());
        return fields;
    }

    private static String province(@Nullable String code) {
        return code == null ? "-" : Provinces.catalogue().nameOf(Province.Edition.OF_63, code);
    }
}
