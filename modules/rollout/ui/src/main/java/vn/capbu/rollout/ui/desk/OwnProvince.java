package vn.capbu.rollout.ui.desk;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;

/** The province beyond which an operator sees nobody. */
final class OwnProvince {

    private OwnProvince() {}

    /** Null where the operator sees everybody. */
    static @Nullable Province of(Operator operator) {
        String code = operator.onlyProvince();
        return code == null
                ? null
                : Provinces.catalogue().find(Province.Edition.OF_63, code).orElse(null);
    }
}
