package vn.capbu.desktop.health;

import java.time.LocalDate;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.database.DatabaseFinding;
import vn.capbu.kernel.database.RightsState;
import vn.capbu.kernel.health.HealthLine;

/** How the installation is, in the operator's words. */
final class HealthText {

    private HealthText() {}

    @Messages({
        "HealthText.good=Well",
        "HealthText.warning=See to it",
        "HealthText.bad=Broken",
    })
    static String level(HealthLine.Level level) {
        return switch (level) {
            case GOOD -> Bundle.HealthText_good();
            case WARNING -> Bundle.HealthText_warning();
            case BAD -> Bundle.HealthText_bad();
        };
    }

    /** What was looked at. */
    @Messages({
        "HealthText.program=Program",
        "HealthText.java=Java",
        "HealthText.system=Operating system",
        "HealthText.disk=Disk",
        "HealthText.database=Database",
        "HealthText.tables=Tables",
        "HealthText.rights=Rights",
        "HealthText.module=Module",
        "HealthText.readers=Readers",
        "HealthText.signIn=Sign-in",
        "HealthText.authority=Authority",
        "HealthText.clock=Clock",
        "HealthText.certificate=Certificate",
        "HealthText.logs=Logs",
        "HealthText.examination=Examination"
    })
    static String part(HealthLine line) {
        return switch (line.topic()) {
            case PROGRAM -> Bundle.HealthText_program();
            case JAVA -> Bundle.HealthText_java();
            case SYSTEM -> Bundle.HealthText_system();
            case DISK -> Bundle.HealthText_disk();
            case HELD, NO_DATABASE, DATABASE, FILE, DATABASE_FINDING ->
                    Bundle.HealthText_database();
            case TABLES -> Bundle.HealthText_tables();
            case RIGHTS -> Bundle.HealthText_rights();
            case SIGN_IN_DELAY, NO_SIGN_IN_DELAY -> Bundle.HealthText_signIn();
            case NO_MODULE, MODULE, MODULE_PROBLEM -> Bundle.HealthText_module();
            case READERS_FULL -> Bundle.HealthText_readers();
            case AUTHORITY_EMBEDDED, AUTHORITY, AUTHORITY_PROBLEM -> Bundle.HealthText_authority();
            case CLOCK -> Bundle.HealthText_clock();
            case CERTIFICATE, CERTIFICATE_PROBLEM -> Bundle.HealthText_certificate();
            case LOGS -> Bundle.HealthText_logs();
            case BROKE_OFF -> Bundle.HealthText_examination();
        };
    }

    /** What was found. */
    @Messages({
        "# {0} - MiB",
        "HealthText.diskFree={0} MiB free",
        "# {0} - id of the process",
        "HealthText.held=The data directory is in use by process {0}",
        "# {0} - reason",
        "HealthText.noDatabase=It can''t be opened: {0}",
        "# {0} - version",
        "# {1} - version of this program",
        "HealthText.versions=Version {0}; this program makes {1}",
        "HealthText.plainFile=The file isn't encrypted: whoever has it reads it",
        "# {0} - cipher",
        "HealthText.encryptedFile=The file is encrypted ({0})",
        "# {0} - milliseconds",
        "HealthText.delayed=The database server answers a sign-in that failed {0} ms later",
        "HealthText.notDelayed=The database server answers a sign-in that failed at once: passwords can be tried fast",
        "HealthText.noModule=No PKCS#11 module is configured",
        "# {0} - name",
        "# {1} - slots",
        "# {2} - tokens",
        "HealthText.moduleReady={0}: {1} slots, {2} tokens",
        "# {0} - name",
        "# {1} - technical word",
        "HealthText.moduleProblem={0} can''t be read: {1}",
        "# {0} - name",
        "# {1} - slots",
        "HealthText.readersFull={0} shows {1} slots, as many as it can; further readers may be there unseen",
        "HealthText.embedded=The embedded one",
        "# {0} - host",
        "HealthText.answers={0} answers",
        "# {0} - host",
        "# {1} - technical word",
        "HealthText.noAnswer={0} can''t be used: {1}",
        "# {0} - seconds",
        "HealthText.ahead=The authority''s is {0} s ahead of this machine''s; up to 60 is well",
        "# {0} - file",
        "# {1} - day",
        "# {2} - days",
        "HealthText.until={0}: valid until {1}, {2} days",
        "# {0} - file",
        "# {1} - technical word",
        "HealthText.unreadable={0} can''t be read: {1}",
        "# {0} - files",
        "# {1} - MiB",
        "HealthText.logFiles={0} files, {1} MiB",
        "# {0} - part",
        "# {1} - technical word",
        "HealthText.brokeOff=The look at {0} broke off: {1}"
    })
    static String found(HealthLine line) {
        List<String> facts = line.facts();
        return switch (line.topic()) {
            case PROGRAM, DATABASE -> facts.get(0);
            case JAVA -> facts.get(0) + ", " + facts.get(1);
            case SYSTEM -> String.join(" ", facts);
            case DISK -> Bundle.HealthText_diskFree(facts.get(0));
            case HELD -> Bundle.HealthText_held(facts.get(0));
            case NO_DATABASE -> Bundle.HealthText_noDatabase(facts.get(0));
            case TABLES -> Bundle.HealthText_versions(facts.get(0), facts.get(1));
            case FILE ->
                    facts.get(0).equals("-")
                            ? Bundle.HealthText_plainFile()
                            : Bundle.HealthText_encryptedFile(facts.get(0));
            case RIGHTS -> rights(RightsState.valueOf(facts.get(0)));
            case SIGN_IN_DELAY -> Bundle.HealthText_delayed(facts.get(0));
            case NO_SIGN_IN_DELAY -> Bundle.HealthText_notDelayed();
            case DATABASE_FINDING ->
                    finding(DatabaseFinding.Kind.valueOf(facts.get(0)), facts.get(1));
            case NO_MODULE -> Bundle.HealthText_noModule();
            case MODULE -> Bundle.HealthText_moduleReady(facts.get(0), facts.get(1), facts.get(2));
            case MODULE_PROBLEM -> Bundle.HealthText_moduleProblem(facts.get(0), facts.get(1));
            case READERS_FULL -> Bundle.HealthText_readersFull(facts.get(0), facts.get(1));
            case AUTHORITY_EMBEDDED -> Bundle.HealthText_embedded();
            case AUTHORITY -> Bundle.HealthText_answers(facts.get(0));
            case AUTHORITY_PROBLEM -> Bundle.HealthText_noAnswer(facts.get(0), facts.get(1));
            case CLOCK -> Bundle.HealthText_ahead(facts.get(0));
            case CERTIFICATE ->
                    Bundle.HealthText_until(
                            facts.get(0),
                            VietnamTime.format(LocalDate.parse(facts.get(1))),
                            facts.get(2));
            case CERTIFICATE_PROBLEM -> Bundle.HealthText_unreadable(facts.get(0), facts.get(1));
            case LOGS -> Bundle.HealthText_logFiles(facts.get(0), facts.get(1));
            case BROKE_OFF -> Bundle.HealthText_brokeOff(facts.get(0), facts.get(1));
        };
    }

    @Messages({
        "HealthText.fileOwner=Held by the console; whoever has the file is trusted",
        "HealthText.heldByServer=Held by the database server",
        "HealthText.notHeld=Not held by the database server; only the console refuses",
        "HealthText.notChecked=Not looked at"
    })
    private static String rights(RightsState state) {
        return switch (state) {
            case FILE_OWNER -> Bundle.HealthText_fileOwner();
            case HELD -> Bundle.HealthText_heldByServer();
            case NOT_HELD -> Bundle.HealthText_notHeld();
            case NOT_CHECKED -> Bundle.HealthText_notChecked();
        };
    }

    @Messages({
        "# {0} - migration",
        "HealthText.migrationMissing=This migration didn''t run: {0}",
        "# {0} - migration",
        "HealthText.migrationUnknown=A newer version ran this migration: {0}",
        "# {0} - table",
        "HealthText.tableMissing=This table is missing: {0}",
        "# {0} - table",
        "HealthText.identityBehind=Numbers of this table would be given twice: {0}",
        "# {0} - table",
        "HealthText.chainEnd=The end of the audit trail''s chain isn''t its last link ({0})",
        "# {0} - table",
        "HealthText.chainGap=The audit trail and its chain aren''t of the same length ({0})"
    })
    private static String finding(DatabaseFinding.Kind kind, String where) {
        return switch (kind) {
            case MIGRATION_MISSING -> Bundle.HealthText_migrationMissing(where);
            case MIGRATION_UNKNOWN -> Bundle.HealthText_migrationUnknown(where);
            case TABLE_MISSING -> Bundle.HealthText_tableMissing(where);
            case IDENTITY_BEHIND -> Bundle.HealthText_identityBehind(where);
            case CHAIN_END -> Bundle.HealthText_chainEnd(where);
            case CHAIN_GAP -> Bundle.HealthText_chainGap(where);
        };
    }

    /** A line for the clipboard. */
    static String line(HealthLine line) {
        return level(line.level()) + "\t" + part(line) + "\t" + found(line);
    }
}
