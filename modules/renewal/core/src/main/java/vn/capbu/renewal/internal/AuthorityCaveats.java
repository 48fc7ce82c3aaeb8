package vn.capbu.renewal.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.KeyPolicy;

/** What settings and findings mean for a campaign. */
public final class AuthorityCaveats {

    private AuthorityCaveats() {}

    /** The caveats, those that block first. */
    public static List<AuthorityCaveat> of(
            AuthoritySettings settings, List<CapabilityFinding> findings, Campaign campaign) {
        Map<AuthorityCapability, Verdict> known = new EnumMap<>(AuthorityCapability.class);
        findings.forEach(finding -> known.put(finding.capability(), finding.verdict()));
        Set<AuthorityCaveat> caveats = EnumSet.noneOf(AuthorityCaveat.class);
        if (campaign.keyPolicy() == KeyPolicy.SAME_KEY
                && is(known, AuthorityCapability.SAME_KEY, Verdict.NO)) {
            caveats.add(AuthorityCaveat.SAME_KEY_REFUSED);
        }
        if (is(known, AuthorityCapability.REJECTION_HONOURED, Verdict.NO)) {
            caveats.add(AuthorityCaveat.REJECTION_IGNORED);
        }
        if (is(known, AuthorityCapability.LOOKUP, Verdict.NO)) {
            caveats.add(AuthorityCaveat.NO_LOOKUP);
        }
        if (is(known, AuthorityCapability.CRL, Verdict.NO)) {
            caveats.add(AuthorityCaveat.NO_CRL);
        }
        if (is(known, AuthorityCapability.CONFIRMATION_KEPT, Verdict.NO)) {
            caveats.add(AuthorityCaveat.NO_CONFIRMATION);
        }
        addFromSettings(settings, known, caveats);
        return List.copyOf(caveats);
    }

    private static void addFromSettings(
            AuthoritySettings settings,
            Map<AuthorityCapability, Verdict> known,
            Set<AuthorityCaveat> caveats) {
        if (settings instanceof AuthoritySettings.Est est) {
            caveats.add(AuthorityCaveat.NO_CONFIRMATION);
            if (est.lookupUrl() == null) {
                caveats.add(AuthorityCaveat.NO_LOOKUP);
            }
        }
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            if (cmp.lookupUrl() == null) {
                caveats.add(AuthorityCaveat.NO_LOOKUP);
            }
            if (cmp.ra() == null && is(known, AuthorityCapability.RA_NEEDED, Verdict.YES)) {
                caveats.add(AuthorityCaveat.RA_MISSING);
            }
        }
    }

    private static boolean is(
            Map<AuthorityCapability, Verdict> known,
            AuthorityCapability capability,
            Verdict verdict) {
        return known.get(capability) == verdict;
    }
}
