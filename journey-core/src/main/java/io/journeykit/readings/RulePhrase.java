package io.journeykit.readings;

import io.journeykit.calendar.recurrence.Extent;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Rule;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;

/**
 * A rule of repetition as it is told, with its author's notation as the part {@code rule}. What is written in a language of
 * its own, or as FHIR has it, is told to authors only.
 */
public final class RulePhrase {

    private static final int WEEK = 7;
    private static final int YEAR = 12;

    private RulePhrase() {}

    /** {@code every 2 weeks on Mon and Thu at 09:00}. */
    public static Phrase of(Rule rule) {
        return said(rule).with("rule", Part.quote(rule.toString()));
    }

    private static Phrase said(Rule rule) {
        if (rule instanceof Rule.Plain plain) {
            return plain(plain.rule());
        }
        return rule instanceof Rule.Quota quota ? quota(quota.quota()) : Phrase.of("repeats.by-rule");
    }

    private static Phrase plain(PlainRule rule) {
        Phrase said = on(Phrase.of("repeats.on").with("every", every(rule.step())), rule.on());
        return ending(
                rule.at().isEmpty()
                        ? said
                        : said.with(
                                "times",
                                Part.of(rule.at().stream().map(Part::of).toList())),
                rule.extent());
    }

    private static Phrase quota(Quota quota) {
        Phrase said =
                Phrase.of("repeats.quota").with("number", times(quota.times())).with("span", Part.of(quota.each()));
        return ending(on(said, quota.on()), quota.extent());
    }

    private static Phrase on(Phrase said, List<DayOfWeek> days) {
        return days.isEmpty()
                ? said
                : said.with(
                        "days",
                        Part.of(days.stream()
                                .map(day -> Phrase.of("day." + day.getValue()))
                                .toList()));
    }

    private static Phrase ending(Phrase said, Extent extent) {
        Phrase counted = extent.count().isPresent()
                ? said.with("count", times(extent.count().getAsInt()))
                : said;
        return extent.until().map(last -> counted.with("until", Part.of(last))).orElse(counted);
    }

    private static Phrase times(int number) {
        return Phrase.of("repeats.times").with("number", Part.of(number));
    }

    private static Phrase every(Period step) {
        long months = step.toTotalMonths();
        if (months > 0) {
            return months % YEAR == 0 ? every("year", months / YEAR) : every("month", months);
        }
        return step.getDays() % WEEK == 0 ? every("week", step.getDays() / WEEK) : every("day", step.getDays());
    }

    private static Phrase every(String unit, long number) {
        return Phrase.of("every." + unit).with("number", Part.of(number));
    }
}
