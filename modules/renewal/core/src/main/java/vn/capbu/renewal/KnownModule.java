package vn.capbu.renewal;

import java.util.Map;
import java.util.Set;

/**
 * A family of tokens whose PKCS#11 library is publicly known: data that ships with the product, see known-modules.ini.
 *
 * @param id of the family, for example "feitian-epass2003"
 * @param vendor as a list shows it
 * @param family as a list shows it
 * @param bits what the vendor ships, 32 and 64; empty when that isn't known
 * @param pinTryLimit wrong PINs after which its tokens lock; the product's default when that isn't known
 * @param oneAtATime whether two processes must not use it at once
 * @param quirks what is peculiar to it
 * @param notes what an administrator should know, by language ("vi", "en")
 */
public record KnownModule(
        String id,
        String vendor,
        String family,
        Set<Integer> bits,
        int pinTryLimit,
        boolean oneAtATime,
        ModuleQuirks quirks,
        Map<String, String> notes) {

    public KnownModule {
        bits = Set.copyOf(bits);
        notes = Map.copyOf(notes);
    }

    /** What an administrator should know, in a language; empty when there is nothing. */
    public String note(String language) {
        return notes.getOrDefault(language, notes.getOrDefault("en", ""));
    }
}
