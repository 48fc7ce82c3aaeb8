package vn.capbu.complaints.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.calendar.BusinessCalendar;
import vn.capbu.kernel.calendar.OpenHours;

/** Rules as small as they can be: version 1, a stricter version 2, and a calendar whose version 2 works from 07:00 on. */
final class TestRules implements Rulebook {

    static Policy policy(int version) {
        int factor = version == 1 ? 1 : 2;
        List<CaseClass> classes =
                List.of(
                        new CaseClass(
                                "technical",
                                "technical",
                                0,
                                "",
                                "",
                                "cskh",
                                Limit.seconds(7200 / factor, TimeKind.BUSINESS),
                                List.of()),
                        new CaseClass(
                                "dossier",
                                "dossier",
                                0,
                                "",
                                "",
                                "dossier",
                                Limit.seconds(3600 / factor, TimeKind.BUSINESS),
                                List.of()),
                        new CaseClass(
                                "service",
                                "service",
                                0,
                                "",
                                "",
                                "cskh",
                                Limit.workingDays(7 / factor),
                                List.of()),
                        new CaseClass(
                                "incident",
                                "incident",
                                3,
                                "",
                                "",
                                "ctkv",
                                Limit.seconds(48 * 3600 / factor, TimeKind.CLOCK),
                                List.of(
                                        new CaseClass.Share("ctkv", 4 * 3600),
                                        new CaseClass.Share("cntt", 44 * 3600))),
                        new CaseClass("free", "free", 0, "", "", "cskh", null, List.of()));
        return new Policy(
                "p",
                version,
                LocalDate.of(2020, 1, 1),
                "",
                "",
                "c",
                "cskh",
                classes,
                Map.of(Channel.PORTAL, Limit.seconds(3600, TimeKind.BUSINESS)),
                new Policy.ProgressDuty(86_400, TimeKind.CLOCK, true),
                List.of(50, 75),
                List.of(
                        new Policy.Rung(75, "Trưởng đơn vị", "Head"),
                        new Policy.Rung(200, "Trung tâm", "Centre")),
                List.of(
                        new Policy.PauseReason("papers", "", "", false, 14 * 86_400),
                        new Policy.PauseReason("short", "", "", false, 1800)),
                3,
                new Policy.FileLimits(1000, 2000));
    }

    @Override
    public Policy policy(String code, int version) {
        return policy(version);
    }

    @Override
    public List<LocalDate> unconfirmed(String code, int version, LocalDate from, LocalDate to) {
        LocalDate swap = LocalDate.of(2020, 3, 4);
        return swap.isBefore(from) || swap.isAfter(to) ? List.of() : List.of(swap);
    }

    @Override
    public BusinessCalendar calendar(String code, int version) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                List<OpenHours> hours = new ArrayList<>();
                hours.add(OpenHours.of(version == 1 ? "08:00" : "07:00", "12:00"));
                hours.add(OpenHours.of("13:30", "17:30"));
                week.put(day, hours);
            }
        }
        return new BusinessCalendar(VietnamTime.ZONE, week, Set.of(), Map.of(), Map.of());
    }
}
