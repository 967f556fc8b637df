package io.journeykit.examples.when;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.RollConvention;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.calendar.recurrence.RecurrenceLanguages;
import io.journeykit.calendar.recurrence.Rhythm;
import io.journeykit.calendars.Rfc5545;
import io.journeykit.template.Offset;
import io.journeykit.template.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the dates of one question. */
final class AnswerCalculation {

    private static final RecurrenceLanguages LANGUAGES = RecurrenceLanguages.NONE.plus(Rfc5545.LANGUAGE);

    private final Question question;
    private final Almanac site;
    private final Instant from;
    private final List<Answer.Time> times = new ArrayList<>();

    AnswerCalculation(Question question) {
        this.question = question;
        this.site = question.site();
        this.from = question.ask().from().at(site);
    }

    Answer answer() {
        Ask ask = question.ask();
        boolean more = false;
        if (ask instanceof Ask.Recurring recurring) {
            more = recurring(recurring.rule());
        } else if (ask instanceof Ask.Distances distances) {
            Recurrence.after(distances.spans().toArray(Span[]::new))
                    .until(Instant.MAX, from, site)
                    .forEach(at -> add(DueWindow.at(at), new ArrayList<>()));
        } else if (ask instanceof Ask.Timing timing) {
            timing(timing);
        } else {
            add(DueWindow.at(from), new ArrayList<>());
        }
        return new Answer(times, more, site.versions());
    }

    private void timing(Ask.Timing timing) {
        Instant at = timing.direction() == Offset.Direction.AFTER
                ? site.plus(from, timing.span())
                : site.minus(from, timing.span());
        add(DueWindow.at(at), new Reasons(site).counted(timing, from, at));
    }

    private boolean recurring(Rule rule) {
        Rhythm rhythm = rhythm(rule);
        for (int number = 1; number <= question.wishes().limit(); number++) {
            Optional<DueWindow> window = rhythm.window(number, from, site);
            if (window.isEmpty()) {
                return false;
            }
            List<String> because = new ArrayList<>();
            because.add("number " + number + ": " + rule);
            add(window.get(), because);
        }
        return rhythm.window(question.wishes().limit() + 1, from, site).isPresent();
    }

    private Rhythm rhythm(Rule rule) {
        if (rule instanceof Rule.Plain plain) {
            return plain.withStart() ? plain.rule().withStart() : plain.rule();
        }
        if (rule instanceof Rule.Quota quota) {
            return quota.quota();
        }
        if (rule instanceof Rule.Fhir fhir) {
            return fhir.repeat().rhythm(question.wishes().events());
        }
        Rule.Written written = (Rule.Written) rule;
        Recurrence read = LANGUAGES.read(written.language(), written.text());
        return written.withStart() ? read.withStart() : read;
    }

    private void add(DueWindow window, List<String> because) {
        Reasons reasons = new Reasons(site);
        Instant at = window.target();
        boolean isDay = question.ask().from().isDay()
                && isMidnight(at)
                && window.latest().isEmpty();
        because.addAll(reasons.ofClocks(at));
        because.addAll(reasons.ofDay(site.dateOf(at)));
        Instant rolled =
                question.wishes().roll().map(roll -> rolled(at, roll, because)).orElse(at);
        Instant reached = isDay || question.wishes().hours().isEmpty() ? rolled : inHours(rolled, because);
        Optional<ZoneId> patient = question.wishes().patient();
        times.add(new Answer.Time(
                reached.atZone(site.zone()),
                patient.map(reached::atZone),
                window.latest().map(end -> end.atZone(site.zone())),
                isDay,
                because));
    }

    private boolean isMidnight(Instant at) {
        return at.equals(site.startOf(site.dateOf(at)));
    }

    private Instant rolled(Instant at, RollConvention roll, List<String> because) {
        LocalDate date = site.dateOf(at);
        LocalDate to = site.calendar().roll(date, roll);
        if (to.equals(date)) {
            return at;
        }
        because.add(roll + " moves it to " + Reasons.day(to));
        return site.at(to, site.wallTimeOf(at).toLocalTime());
    }

    private Instant inHours(Instant at, List<String> because) {
        ZoneId zone = question.wishes().patient().orElse(site.zone());
        WeeklyHours hours = question.wishes().hours().orElseThrow();
        Instant open = hours.next(at, zone).orElse(at);
        if (!open.equals(at)) {
            because.add("outside the contact hours " + hours + " in " + zone + ", so moved to the next of them");
        }
        return open;
    }
}
