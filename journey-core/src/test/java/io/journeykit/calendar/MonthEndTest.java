package io.journeykit.calendar;

import static io.journeykit.calendar.MonthEnd.CLAMP;
import static io.journeykit.calendar.MonthEnd.ROLL_FORWARD;
import static io.journeykit.calendar.MonthEnd.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthEndTest {

    @Test
    void a_date_that_exists_is_the_same_for_every_policy() {
        LocalDate start = LocalDate.of(2026, 1, 15);

        for (MonthEnd policy : MonthEnd.values()) {
            assertThat(policy.plusMonths(start, 13)).contains(LocalDate.of(2027, 2, 15));
            assertThat(policy.plusMonths(start, -1)).contains(LocalDate.of(2025, 12, 15));
            assertThat(policy.plusMonths(start, 0)).contains(start);
        }
    }

    @Test
    void a_short_month_is_short_backwards_too() {
        LocalDate start = LocalDate.of(2026, 3, 31);

        assertThat(CLAMP.plusMonths(start, -1)).contains(LocalDate.of(2026, 2, 28));
        assertThat(ROLL_FORWARD.plusMonths(start, -1)).contains(LocalDate.of(2026, 3, 1));
        assertThat(SKIP.plusMonths(start, -1)).isEmpty();
    }

    @Test
    void every_date_of_eight_years_agrees_with_a_second_way_of_computing_it() {
        LocalDate end = LocalDate.of(2032, 1, 1);

        for (LocalDate date = LocalDate.of(2024, 1, 1); date.isBefore(end); date = date.plusDays(1)) {
            for (int months = -14; months <= 14; months++) {
                compare(date, months);
            }
        }
    }

    private static void compare(LocalDate date, int months) {
        int monthNumber = date.getYear() * 12 + date.getMonthValue() - 1 + months;
        YearMonth month = YearMonth.of(Math.floorDiv(monthNumber, 12), Math.floorMod(monthNumber, 12) + 1);
        try {
            LocalDate exact = LocalDate.of(month.getYear(), month.getMonth(), date.getDayOfMonth());
            assertThat(SKIP.plusMonths(date, months)).contains(exact);
            assertThat(CLAMP.plusMonths(date, months)).contains(exact);
            assertThat(ROLL_FORWARD.plusMonths(date, months)).contains(exact);
        } catch (DateTimeException noSuchDate) {
            assertThat(SKIP.plusMonths(date, months)).isEmpty();
            assertThat(CLAMP.plusMonths(date, months)).contains(month.atDay(month.lengthOfMonth()));
            assertThat(ROLL_FORWARD.plusMonths(date, months))
                    .contains(month.atDay(month.lengthOfMonth()).plusDays(1));
        }
    }
}
