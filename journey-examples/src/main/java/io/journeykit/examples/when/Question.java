package io.journeykit.examples.when;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.RollConvention;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.calendar.recurrence.EventTimes;
import io.journeykit.codec.json.Document;
import io.journeykit.codec.json.Faults;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When something is: what is asked about, and the place and the person whose clocks and days it is read in.
 *
 * @param asked the words or the rule, as they were asked
 * @param id the asker's own name of the question, told back
 */
public record Question(String asked, Optional<String> id, Ask ask, Almanac site, Wishes wishes) {

    /**
     * What an answer looks at besides.
     *
     * @param patient the patient's zone
     * @param roll where a date goes on which the place does not work
     * @param hours in which the patient may be contacted
     * @param limit how many occurrences are told
     */
    record Wishes(
            Optional<ZoneId> patient,
            Optional<RollConvention> roll,
            Optional<WeeklyHours> hours,
            EventTimes events,
            int limit) {}

    /**
     * The question that a JSON text asks.
     *
     * @param name what the text is called in faults
     * @throws Refused with every fault
     */
    public static Question read(String json, String name) {
        Faults faults = new Faults();
        Optional<Question> question = Document.read(json, name, faults).flatMap(QuestionNotation::read);
        faults.refuseIfAny("The question " + name);
        return question.orElseThrow();
    }

    /** @throws Refused where a rule cannot be read, or leads beyond what a table knows */
    public Answer answer() {
        try {
            return new AnswerCalculation(this).answer();
        } catch (DateTimeException beyond) {
            throw refused("no-date", beyond);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw refused("bad-rule", unreadable);
        }
    }

    private Refused refused(String code, RuntimeException why) {
        String[] said = String.valueOf(why.getMessage()).split("; ", 2);
        return new Refused(
                "The question '" + asked + "'",
                List.of(Fault.of(code, "$.when", said[0], said.length == 1 ? "" : said[1])));
    }

    @Override
    public String toString() {
        return asked;
    }
}
