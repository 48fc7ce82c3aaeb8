package vn.capbu.subscribers.ui.text;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;

/** Provinces as the operator wants to see them: the 63 of 2020 or the 34 since 01/07/2025. */
public final class ProvinceText {

    private ProvinceText() {}

    /** The short name in an edition of what the registry writes; the text itself when it names no province. */
    public static String of(String written, boolean in34) {
        return Provinces.catalogue()
                .parse(written)
                .map(province -> edition(province, in34).shortName())
                .orElse(written);
    }

    /** Both names: the one of 2020, and the unit that it is part of now when that is called otherwise. */
    @Messages({
        "# {0} - province of 2020",
        "# {1} - unit since 2025",
        "ProvinceText.both={0} (now {1})"
    })
    public static String both(String written) {
        Optional<Province> province = Provinces.catalogue().parse(written);
        if (province.isEmpty()) {
            return written;
        }
        String then = province.get().shortName();
        String now = edition(province.get(), true).shortName();
        return then.equals(now) ? then : Bundle.ProvinceText_both(then, now);
    }

    private static Province edition(Province province, boolean in34) {
        return in34 && province.edition() == Edition.OF_63
                ? Provinces.catalogue().since2025(province)
                : province;
    }
}
