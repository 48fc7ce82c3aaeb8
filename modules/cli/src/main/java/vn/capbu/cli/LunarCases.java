package vn.capbu.cli;

import java.util.List;
import vn.capbu.kernel.calendar.LunarDays;

/** Cases of the lunar calendar: Tết with its eve, the Hùng Kings' day, and China's new year, by year. */
final class LunarCases extends CaseTable {

    LunarCases() {
        super(List.of("year", "tet_eve", "tet", "hung_kings", "chinese_new_year"));
    }

    @Override
    void check(String id, List<String> cells) {
        int year = Integer.parseInt(id);
        compare(id, "tet_eve", cells, LunarDays.tet(year).minusDays(1).toString());
        compare(id, "tet", cells, LunarDays.tet(year).toString());
        compare(id, "hung_kings", cells, LunarDays.hungKings(year).toString());
        compare(id, "chinese_new_year", cells, LunarDays.chineseNewYear(year).toString());
    }
}
