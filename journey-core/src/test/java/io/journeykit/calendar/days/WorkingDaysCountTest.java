package io.journeykit.calendar.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Fifty random calendars of twenty years, beside a count from day to day. */
class WorkingDaysCountTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2037, 12, 31);

    @Test
    void a_shift_agrees_with_a_count_from_day_to_day() {
        Random random = new Random(5);

        for (int i = 0; i < 50; i++) {
            Place place = Place.any(random);
            WorkCalendar calendar = place.calendar();
            for (LocalDate date = FIRST.plusDays(300); date.isBefore(LAST.minusDays(300)); date = date.plusDays(1)) {
                int amount = random.nextInt(121) - 60;
                assertThat(calendar.shift(date, amount))
                        .as("%d working days from %s", amount, date)
                        .isEqualTo(place.count(date, amount));
                assertThat(calendar.isWorkingDay(date)).isEqualTo(place.works(date));
            }
        }
    }

    private record Place(Set<LocalDate> holidays, Set<DayOfWeek> weekend) {

        static Place any(Random random) {
            Set<LocalDate> holidays = new HashSet<>();
            int perYear = random.nextInt(30);
            for (int i = 0; i < 20 * perYear; i++) {
                holidays.add(FIRST.plusDays(random.nextInt(20 * 365)));
            }
            Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
            for (int i = random.nextInt(4); i > 0; i--) {
                weekend.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            return new Place(holidays, weekend);
        }

        WorkCalendar calendar() {
            TreeMap<LocalDate, String> named = new TreeMap<>();
            holidays.forEach(date -> named.put(date, "holiday"));
            return WorkCalendars.of(new HolidayTable("random", "1", new Horizon(FIRST, LAST), named), weekend);
        }

        boolean works(LocalDate date) {
            return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
        }

        LocalDate count(LocalDate date, int amount) {
            LocalDate day = date;
            int left = Math.abs(amount);
            while (left > 0) {
                day = amount > 0 ? day.plusDays(1) : day.minusDays(1);
                left -= works(day) ? 1 : 0;
            }
            return day;
        }
    }
}
