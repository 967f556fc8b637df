package io.journeykit.words;

import static io.journeykit.condition.Conditions.inARow;
import static io.journeykit.condition.Conditions.outcomeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.condition.Conditions;
import io.journeykit.kernel.Boston;
import io.journeykit.phrase.Part;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.readings.RulePhrase;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules and conditions are said in words to patients and the care team, and in their author's notation to authors. */
class RuleWordsTest {

    private static final PlainRule THERAPY = Recurrence.every(Period.ofWeeks(2))
            .on(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
            .at(LocalTime.of(9, 0))
            .times(10)
            .until(LocalDate.of(2026, 12, 31));

    @Test
    void a_rule_is_said_in_each_language() {
        Part rule = RulePhrase.of(new Rule.Plain(THERAPY, false));

        assertThat(said(rule, "en"))
                .isEqualTo("every 2 weeks on Mon and Thu at 09:00, 10 times, until Thursday 31 December 2026");
        assertThat(said(rule, "en-US"))
                .isEqualTo("every 2 weeks on Mon and Thu at 9:00 AM, 10 times, until Thursday, December 31, 2026");
        assertThat(said(rule, "es"))
                .isEqualTo(
                        "cada 2 semanas, lunes y jueves, a las 9:00, 10 veces, hasta el jueves, 31 de diciembre de 2026");
        assertThat(said(rule, "de"))
                .isEqualTo("alle 2 Wochen am Mo und Do um 09:00, 10-mal, bis Donnerstag, 31. Dezember 2026");
    }

    @Test
    void a_step_of_one_has_no_number() {
        assertThat(Stream.of(Period.ofDays(1), Period.ofWeeks(1), Period.ofMonths(1), Period.ofYears(1))
                        .map(step -> said(RulePhrase.of(new Rule.Plain(Recurrence.every(step), false)), "de")))
                .containsExactly("jeden Tag", "jede Woche", "jeden Monat", "jedes Jahr");
    }

    @Test
    void a_quota_is_so_many_in_each_window() {
        Part quota = RulePhrase.of(new Rule.Quota(Quota.of(3, Span.weeks(1))));

        assertThat(said(quota, "en")).isEqualTo("3 times in every 7 days");
    }

    @Test
    void only_an_author_reads_notation() {
        Part plain = RulePhrase.of(new Rule.Plain(THERAPY, false));
        Part written = RulePhrase.of(new Rule.Written("rfc5545", "FREQ=DAILY", false));
        Part expression = ConditionPhrase.of(Conditions.expression("fhirpath", "%age > 3"));
        Reader author = Reader.author(Locale.ENGLISH, Boston.ZONE);

        assertThat(Words.standard().say(plain, author)).contains(THERAPY.toString());
        assertThat(Words.standard().say(written, author)).contains("by the rfc5545 rule FREQ=DAILY");
        assertThat(Words.standard().say(expression, author)).contains("the fhirpath expression '%age > 3'");
        assertThat(said(written, "en")).isEqualTo("by a rule of its own");
        assertThat(said(expression, "de")).isEqualTo("was sich aus dem Bekannten ergibt");
    }

    @Test
    void what_a_condition_asks_for_is_said_by_its_type() {
        Reader nurse = Reader.careTeam(Locale.GERMAN, Boston.ZONE);

        assertThat(Words.standard()
                        .say(ConditionPhrase.of(Conditions.fact("agreed").is(true)), nurse))
                .contains("agreed ist wahr");
        assertThat(Words.standard()
                        .say(ConditionPhrase.of(Conditions.fact("born").is(Value.of(LocalDate.of(2026, 3, 1)))), nurse))
                .contains("born ist So, 1.3.2026");
    }

    @Test
    void what_is_counted_and_how_a_step_ended_is_said_in_every_language() {
        Part low = ConditionPhrase.of(inARow(2, Conditions.fact("hb").isLessThan(7)));
        Part over = ConditionPhrase.of(outcomeOf("scan", Outcome.MISSED, Outcome.DECLINED));
        Part missed = ConditionPhrase.of(inARow(3, outcomeOf("dose", Outcome.MISSED)));

        assertThat(read(low, "en")).isEqualTo("hb is less than 7, 2 times in a row");
        assertThat(read(over, "en")).isEqualTo("scan ended missed or declined");
        assertThat(read(missed, "en")).isEqualTo("dose ended missed 3 times in a row");
        assertThat(read(low, "es")).isEqualTo("hb es menor que 7, 2 veces seguidas");
        assertThat(read(missed, "es")).isEqualTo("dose terminó 3 veces seguidas: no realizado a tiempo");
        assertThat(read(low, "de")).isEqualTo("hb ist kleiner als 7, 2-mal hintereinander");
        assertThat(read(missed, "de")).isEqualTo("dose endete 3-mal hintereinander: versäumt");
    }

    private static String read(Part part, String language) {
        Reader nurse = Reader.careTeam(Locale.forLanguageTag(language), Boston.ZONE);
        return Words.standard().say(part, nurse).orElseThrow();
    }

    private static String said(Part part, String language) {
        Reader patient = Reader.patient(Locale.forLanguageTag(language), Boston.ZONE);
        return Words.standard()
                .say(part, patient)
                .orElseThrow()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
