package io.journeykit.examples.when;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DaylightSaving;
import io.journeykit.calendar.MonthEnd;
import io.journeykit.calendar.days.RollConventions;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.calendar.recurrence.EventTimes;
import io.journeykit.calendars.Holidays;
import io.journeykit.codec.author.RuleNotation;
import io.journeykit.codec.json.EnumWords;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.template.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a question is written as JSON; {@code docs/schema/when-question.schema.json} describes it. */
final class QuestionNotation {

    private static final int MOST = 1_000;
    private static final int USUAL = 10;
    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_AFTER = 10;
    private static final EnumWords<MonthEnd> MONTH_ENDS = EnumWords.of(MonthEnd.class, "month-end");
    private static final EnumWords<DaylightSaving> CLOCKS = EnumWords.of(DaylightSaving.class, "daylight-saving");

    private QuestionNotation() {}

    static Optional<Question> read(JsonPart part) {
        return part.fields(
                        "id",
                        "when",
                        "rule",
                        "from",
                        "zone",
                        "patient-zone",
                        "calendar",
                        "closed",
                        "month-end",
                        "daylight-saving",
                        "roll",
                        "hours",
                        "event-times",
                        "limit")
                .flatMap(QuestionNotation::read);
    }

    private static Optional<Question> read(JsonFields fields) {
        Optional<Ask> ask = ask(fields);
        Question.Wishes wishes = new Question.Wishes(
                fields.find("patient-zone", JsonScalars::zone),
                fields.find(
                        "roll",
                        part -> part.parsed(
                                "unknown-roll",
                                word -> RollConventions.of(
                                        word.toUpperCase(Locale.ROOT).replace('-', '_')))),
                fields.find("hours", part -> part.parsed("bad-hours", QuestionNotation::hours)),
                new EventTimes(events(fields)),
                fields.find("limit", part -> part.count(1, MOST), USUAL));
        Optional<Almanac> site = ask.map(Ask::from).map(from -> site(fields, from));
        String asked = fields.find("when", JsonPart::text)
                .orElseGet(() -> ask.map(QuestionNotation::words).orElse(""));
        return ask.map(question ->
                new Question(asked, fields.find("id", JsonPart::text), question, site.orElseThrow(), wishes));
    }

    private static String words(Ask ask) {
        return ask instanceof Ask.Recurring recurring ? recurring.rule().toString() : ask.toString();
    }

    private static Optional<Ask> ask(JsonFields fields) {
        if (fields.has("when") == fields.has("rule")) {
            String problem = fields.has("when") ? "both 'when' and 'rule'" : "nothing is asked";
            fields.whole().fault("bad-question", problem, "write 'when' in words, or 'rule' and 'from'");
            return Optional.empty();
        }
        if (fields.has("when")) {
            return fields.find("when", part -> part.parsed("bad-question", Phrase::parse));
        }
        Moment from =
                fields.need("from", part -> part.parsed("bad-moment", Moment::parse), new Moment.Day(LocalDate.EPOCH));
        Optional<Rule> rule = fields.find("rule", RuleNotation::read);
        rule.ifPresent(read -> check(fields.part("rule").orElseThrow(), read));
        return rule.map(read -> new Ask.Recurring(read, from));
    }

    private static void check(JsonPart part, Rule rule) {
        if (rule instanceof Rule.Fhir fhir) {
            fhir.repeat()
                    .faults(part.path() + ".fhir")
                    .forEach(fault -> part.faults().add(fault));
        }
    }

    private static Almanac site(JsonFields fields, Moment from) {
        ZoneId zone = fields.find("zone", JsonScalars::zone, ZoneOffset.UTC);
        WorkCalendar calendar = fields.find(
                "calendar",
                part -> part.parsed("bad-place", place -> calendar(place, year(from))),
                WorkCalendars.MONDAY_TO_FRIDAY);
        List<LocalDate> closed = fields.list("closed", part -> part.parsed("bad-date", LocalDate::parse));
        WorkCalendar site =
                closed.isEmpty() ? calendar : WorkCalendars.closedOn(calendar, "closed", new TreeSet<>(closed));
        return Almanac.of(zone, site)
                .with(fields.find("month-end", part -> part.oneOf(MONTH_ENDS), MonthEnd.CLAMP))
                .with(fields.find("daylight-saving", part -> part.oneOf(CLOCKS), DaylightSaving.COMPATIBLE));
    }

    private static Year year(Moment from) {
        return Year.from(
                LocalDateTime.ofInstant(from.at(Almanac.of(ZoneOffset.UTC, WorkCalendars.EVERY_DAY)), ZoneOffset.UTC));
    }

    /** {@code us-ma}: the country, then regions from the wider to the narrower. */
    private static WorkCalendar calendar(String place, Year year) {
        if (place.equals("every-day") || place.equals("monday-to-friday")) {
            return place.equals("every-day") ? WorkCalendars.EVERY_DAY : WorkCalendars.MONDAY_TO_FRIDAY;
        }
        String[] codes = place.split("-");
        Holidays holidays = Holidays.of(codes[0], Arrays.copyOfRange(codes, 1, codes.length));
        return WorkCalendars.of(holidays.between(year.minusYears(YEARS_BEFORE), year.plusYears(YEARS_AFTER)));
    }

    private static WeeklyHours hours(String text) {
        String[] ends = text.split("-", -1);
        if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
            throw new IllegalArgumentException("'" + text + "' are no hours; write them as 09:00-19:00");
        }
        return WeeklyHours.daily(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static TreeMap<String, LocalTime> events(JsonFields fields) {
        TreeMap<String, LocalTime> times = new TreeMap<>();
        fields.part("event-times")
                .map(JsonPart::named)
                .orElse(List.of())
                .forEach(event -> event.part()
                        .parsed("bad-time", LocalTime::parse)
                        .ifPresent(time -> times.put(event.name(), time)));
        return times;
    }
}
