package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Preferences;
import io.journeykit.policy.Budget;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Whether a person's budgets certainly have room for one more contact at some time, by what went until then.
 *
 * @param went when contacts went, in whatever order
 */
record RoomAgain(Preferences hers, List<Instant> went) {

    boolean isAt(Instant time) {
        return hers.contact().budgets().stream()
                .allMatch(budget -> hers.zones().stream().allMatch(zone -> hasRoom(budget, time, zone)));
    }

    /** What it keeps for more than routine is taken for gone. */
    private boolean hasRoom(Budget budget, Instant time, ZoneId zone) {
        Budget plain = budget instanceof Budget.Keeping keeping ? keeping.of() : budget;
        if (plain instanceof Budget.TokenBucket bucket) {
            // Since the last contact a place has come back at least.
            return budget.kept() == 0 && since(time.minus(bucket.every()), time) == 0;
        }
        return since(start(plain, time, zone), time) < plain.limit() - budget.kept();
    }

    private static Instant start(Budget plain, Instant time, ZoneId zone) {
        LocalDate today = time.atZone(zone).toLocalDate();
        if (plain instanceof Budget.PerDay) {
            return today.atStartOfDay(zone).toInstant();
        }
        if (plain instanceof Budget.PerWeek) {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .atStartOfDay(zone)
                    .toInstant();
        }
        return plain instanceof Budget.Rolling rolling ? time.minus(rolling.length()) : Instant.MIN;
    }

    private long since(Instant from, Instant to) {
        return went.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
    }

    @Override
    public String toString() {
        return "room in " + hers.contact().budgets();
    }
}
