package vn.capbu.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may be allowed to do, as use cases ask for it and as windows offer it. Who has it comes from one table, {@code rights.txt} of
 * the persistence: each right names the lines of that table that its work needs, and a test compares the roles here with those lines, so that
 * a desk with its own file refuses what a server would refuse.
 */
@SuppressWarnings("ImmutableEnumChecker") // sets and lists are copies that never change
public enum Right {
    /** Looks at subscribers, certificates and renewals. A province sees its own. */
    READ_REGISTRY(Roles.ALL, "read subscriber", "read renewal"),
    /** Looks at cases and their figures. A province sees its own. */
    READ_CASES(Roles.ALL, "read complaint_case"),
    /** Looks at the progress of campaigns. A province sees its own people. */
    READ_PROGRESS(Roles.ALL, "read rollout_member", "read rollout_delta"),
    /** Looks at audits of cases and their figures. */
    READ_CASE_AUDITS(
            Roles.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.CARE_AGENT),
            "read case_audit_plan",
            "read case_audit_review"),
    /** Looks at the tries of PINs. */
    READ_PIN_LEDGER(
            Roles.of(Role.DESK_OPERATOR, Role.SUPERVISOR, Role.AUDITOR),
            "read pin_tries",
            "read pin_unlock"),
    /** Looks at all lines of the audit trail, and checks its chain. */
    READ_AUDIT(
            Roles.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR),
            "read audit_event",
            "read audit_chain"),
    /** Checks the chain of the lines of a case. */
    PROVE_CASES(
            Roles.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.CARE_AGENT),
            "read audit_chain"),
    /** Writes what may be looked at into a file; that is audited. */
    EXPORT(Roles.ALL, "add audit_event"),

    /** Renews certificates. */
    RENEW(Roles.of(Role.DESK_OPERATOR), "add renewal", "change renewal", "change pin_tries"),
    /** Goes on with a renewal that has begun, or takes it back. */
    GO_ON_WITH_RENEWAL(Roles.COUNTER, "change renewal", "add renewal_history"),
    /** Decides what nobody can know about a renewal; a second person stands by. */
    DECIDE_RENEWAL(
            Roles.of(Role.SUPERVISOR), "change renewal", "add renewal_history", "is SUPERVISOR"),
    /** Types PINs: changes them, and opens the key of the registration authority. */
    USE_PINS(Roles.COUNTER, "add pin_tries", "change pin_tries"),
    /** Unlocks the ledger of PINs and unblocks PINs; a second person stands by. */
    SUPERVISE_PINS(Roles.of(Role.SUPERVISOR), "add pin_unlock", "change pin_tries"),
    /** Allows to renew what has expired; a second person stands by. */
    ALLOW_EXPIRED(Roles.of(Role.SUPERVISOR), "add expired_permission"),
    /** Decides who is eligible where rules can't; a second person stands by. */
    DECIDE_ELIGIBILITY(Roles.of(Role.SUPERVISOR), "add eligibility_decision"),

    /** Takes tokens in, moves them and hands them back. */
    KEEP_TOKENS(Roles.COUNTER, "add custody_item", "change custody_item", "add custody_move"),
    /** Changes rules and lists of custody. */
    EDIT_CUSTODY(Roles.of(Role.SUPERVISOR), "add custody_rules", "add custody_system"),
    /** Makes the follow-ups of renewals. */
    MAKE_FOLLOW_UPS(Roles.COUNTER, "add follow_up", "add renewed_certificate"),
    /** Ticks follow-ups off. */
    TICK_FOLLOW_UPS(Roles.WORK, "add follow_up_step", "change follow_up"),

    /** Changes telephone numbers, addresses and notes of a subscriber. */
    EDIT_SUBSCRIBER(Roles.WORK, "add subscriber_contact", "add subscriber_note"),
    /** Keeps searches for everybody. */
    SAVE_SEARCHES(Roles.WORK, "add saved_search", "remove saved_search"),
    /** Imports the registry and CRLs. */
    IMPORT_REGISTRY(
            Roles.CENTRE, "add registry_import", "add registry_crl", "add registry_crl_source"),
    /** Takes an import back, of the registry or of a log; a second person stands by. */
    WITHDRAW_IMPORT(
            Roles.CENTRE,
            "add import_withdrawal",
            "remove subscriber_certificate",
            "remove rollout_event",
            "remove rollout_call"),

    /** Writes down calls and other facts of people in a campaign. */
    RECORD_PROGRESS(Roles.WORK, "add rollout_event", "change rollout_member", "add rollout_call"),
    /** Fixes populations, imports logs, answers alerts, and has figures reckoned. */
    RUN_ROLLOUT(
            Roles.CENTRE,
            "add rollout_population",
            "add rollout_import",
            "add rollout_day",
            "add rollout_alert",
            "change rollout_alert",
            "add rollout_forecast"),
    /** Sets the targets of a campaign, and how high its figures can rise. */
    SET_TARGETS(Roles.of(Role.ADMINISTRATOR), "add rollout_target_plan", "add rollout_ceiling"),
    /** Sends proposals to a unit. */
    PROPOSE(Roles.WORK, "add rollout_proposal"),
    /** Answers proposals. */
    ANSWER_PROPOSALS(Roles.CENTRE, "change rollout_proposal"),

    /** Takes cases in and works on those of his unit. */
    HANDLE_CASES(
            Roles.of(Role.CARE_AGENT, Role.SUPERVISOR),
            "add complaint_case",
            "add complaint_event",
            "add complaint_file"),
    /** Takes cases over, merges them, moves them to another policy, answers regulators. */
    SUPERVISE_CASES(
            Roles.of(Role.SUPERVISOR),
            "add complaint_event",
            "add case_scorecard",
            "is SUPERVISOR"),
    /** Audits cases. */
    AUDIT_CASES(Roles.of(Role.SUPERVISOR), "add case_audit_plan", "add case_audit_review"),
    /** Answers an audit of his cases. */
    ANSWER_AUDITS(Roles.of(Role.CARE_AGENT, Role.SUPERVISOR), "add case_audit_reply"),
    /** Writes articles and templates of answers. */
    EDIT_ARTICLES(Roles.of(Role.SUPERVISOR), "add complaint_article"),
    /** Changes policies and calendars of complaints. */
    EDIT_CASE_RULES(Roles.of(Role.ADMINISTRATOR), "add complaint_policy", "add business_calendar"),

    /** Changes campaigns, modules, authorities and every seeded number. */
    CONFIGURE(
            Roles.of(Role.ADMINISTRATOR),
            "add campaign",
            "add token_module",
            "add authority_settings",
            "add time_stamp_server"),
    /** Gives and takes roles. */
    MANAGE_OPERATORS(Roles.of(Role.ADMINISTRATOR), "add operator_account"),
    /** Looks at who works here. */
    READ_OPERATORS(
            Roles.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR), "read operator_account"),
    /** Backs up, restores, copies, encrypts and migrates the database: beyond all tables. */
    KEEP_DATABASE(Roles.of(Role.ADMINISTRATOR), "is ADMINISTRATOR");

    /** Groups of roles that several rights share. */
    private static final class Roles {
        static final Set<Role> ALL = EnumSet.allOf(Role.class);
        static final Set<Role> WORK = EnumSet.complementOf(EnumSet.of(Role.AUDITOR));
        static final Set<Role> COUNTER = of(Role.DESK_OPERATOR, Role.SUPERVISOR);
        static final Set<Role> CENTRE = of(Role.PRODUCT_CENTRE, Role.ADMINISTRATOR);

        static Set<Role> of(Role first, Role... others) {
            return EnumSet.of(first, others);
        }
    }

    private final Set<Role> roles;
    private final List<String> needs;

    Right(Set<Role> roles, String... needs) {
        this.roles = Set.copyOf(roles);
        this.needs = List.of(needs);
    }

    /** The roles any of which is enough. */
    public Set<Role> roles() {
        return roles;
    }

    /**
     * The lines of {@code rights.txt} that it takes: {@code read}, {@code add}, {@code change} or {@code remove} and a table; and {@code is}
     * with a role for what rows and triggers ask for.
     */
    public List<String> needs() {
        return needs;
    }
}
