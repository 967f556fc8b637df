package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.clock.CountedDays;
import io.journeykit.policy.clock.OpenHours;
import io.journeykit.policy.clock.ServiceClock;
import io.journeykit.template.ClockTemplate;

/** A service clock of a template with the days and hours of its site, ready to be read. */
record CompiledClock(ClockTemplate template, ServiceClock clock) {

    static CompiledClock of(ClockTemplate template, Almanac site) {
        ServiceClock plain = plain(template, site);
        Double[] fractions =
                template.warnsAt().stream().map(percent -> percent / 100.0).toArray(Double[]::new);
        return new CompiledClock(template, plain.warningAt(fractions));
    }

    private static ServiceClock plain(ClockTemplate template, Almanac site) {
        if (template.within() instanceof Span.WorkingDays days) {
            return ServiceClock.of(template.id(), new CountedDays(site.zone(), site.calendar()), days.days());
        }
        Span.Calendar within = (Span.Calendar) template.within();
        if (within.exact().isZero()) {
            return ServiceClock.of(
                    template.id(),
                    new CountedDays(site.zone(), WorkCalendars.EVERY_DAY),
                    within.period().getDays());
        }
        WorkCalendar days = template.hours().isPresent() ? site.calendar() : WorkCalendars.EVERY_DAY;
        WeeklyHours hours = template.hours().orElse(WeeklyHours.ALWAYS);
        return ServiceClock.of(
                template.id(),
                new OpenHours(site.zone(), days, hours),
                within.exact().toSeconds());
    }

    /** The percent of the time at which the n-th warning is given, the first being 0. */
    int percent(int warning) {
        return percent(clock.warnings().get(warning));
    }

    static int percent(double fraction) {
        return (int) Math.round(fraction * 100);
    }
}
