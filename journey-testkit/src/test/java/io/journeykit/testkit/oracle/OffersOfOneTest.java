package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.play.Chronicle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one person is offered, again and again, until she has a visit or a person sees to it. */
class OffersOfOneTest {

    @Test
    void what_she_called_off_is_not_offered_to_her_again_and_other_times_are() {
        Chronicle life = Lived.in("many-one", "calls-off.json");

        assertThat(offers(life))
                .containsExactly("[1 2026-03-11, 2 2026-03-18, 3 2026-03-25]", "[4 2026-03-18, 5 2026-03-25]");
        assertThat(booked(life)).contains(LocalDate.parse("2026-03-18"));
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void none_of_these_from_elsewhere_is_no_word_of_hers() {
        Chronicle life = Lived.in("many-one", "elsewhere.json");

        assertThat(Visited.met(life))
                .doesNotContain("31.refused-is-not-offered-again", "31.none-of-these-finds-others");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void none_of_these_finds_others_and_a_number_counts_in_the_question_that_was_asked() {
        Chronicle life = Lived.in("many-one", "none.json");

        assertThat(offers(life)).hasSize(2);
        assertThat(booked(life)).contains(LocalDate.parse("2026-04-02"));
        assertThat(Visited.met(life)).contains("31.refused-is-not-offered-again");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void what_she_refused_before_she_was_asked_is_not_missed_in_what_she_is_offered() {
        Chronicle life = Lived.in("many-one", "refused-before-asked.json");

        assertThat(offers(life)).containsExactly("[1 2026-03-11, 2 2026-03-18, 3 2026-03-25]", "[4 2026-04-01]");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void an_incident_of_another_cause_asks_nobody_in_the_place_of_others_that_fit() {
        Chronicle life = Lived.in("many-one", "none-and-an-incident.json");

        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void who_wants_none_of_all_there_is_comes_to_the_care_team() {
        Chronicle life = Lived.in("many-one", "none-left.json");

        assertThat(offers(life)).hasSize(1);
        assertThat(step(life).state()).isEqualTo("with-care-team");
    }

    @Test
    void a_number_of_an_offer_that_was_replaced_is_none_of_the_next_and_she_hears_what_is_open() {
        Chronicle life = Lived.in("many-one", "old-number.json");

        assertThat(incidents(life)).containsExactly("no-such-choice");
        assertThat(booked(life)).contains(LocalDate.parse("2026-03-11"));
        assertThat(questions(life, LocalDate.parse("2026-03-03"))).isEqualTo(2);
        assertThat(step(life).state()).isEqualTo("with-care-team");
    }

    @Test
    void who_never_says_what_she_could_be_asked_for_is_asked_once_more_and_a_person_gets_her_words() {
        Chronicle life = Lived.in("many-one", "never-clear.json");

        assertThat(offers(life)).hasSize(1);
        assertThat(incidents(life)).isNotEmpty();
        assertThat(questions(life, LocalDate.parse("2026-03-02"))).isEqualTo(2);
        assertThat(step(life).state()).isEqualTo("with-care-team");
    }

    @Test
    void what_she_refused_may_do_once_the_care_team_seeks_anew() {
        Chronicle life = Lived.in("many-one", "sought-anew.json");

        assertThat(booked(life)).contains(LocalDate.parse("2026-03-11"));
    }

    private static List<String> offers(Chronicle life) {
        return life.entries().stream()
                .filter(Chronicle.Committed.class::isInstance)
                .flatMap(entry -> ((Chronicle.Committed) entry).commit().events().stream())
                .filter(JourneyEvent.ChainChanged.class::isInstance)
                .map(event -> ((JourneyEvent.ChainChanged) event).chain().options())
                .filter(options -> !options.isEmpty())
                .map(OffersOfOneTest::dates)
                .distinct()
                .toList();
    }

    private static String dates(List<Chain.Option> options) {
        return options.stream()
                .map(option -> option.number() + " "
                        + date(option.slots().values().iterator().next()))
                .toList()
                .toString();
    }

    /** What a person was shown of her answers. */
    private static List<String> incidents(Chronicle life) {
        return life.entries().stream()
                .filter(Chronicle.Committed.class::isInstance)
                .flatMap(entry -> ((Chronicle.Committed) entry).commit().events().stream())
                .filter(NoticeEvent.IncidentRaised.class::isInstance)
                .map(event -> ((NoticeEvent.IncidentRaised) event).incident().code())
                .filter("no-such-choice"::equals)
                .toList();
    }

    /** How often she is asked on that day. */
    private static long questions(Chronicle life, LocalDate day) {
        return life.entries().stream()
                .filter(Chronicle.Asked.class::isInstance)
                .map(Chronicle.Asked.class::cast)
                .filter(asked -> asked.delivery().effect().request().verb().equals("ask-patient"))
                .filter(asked -> asked.at().toString().startsWith(day.toString()))
                .count();
    }

    private static Optional<LocalDate> booked(Chronicle life) {
        return life.entries().stream()
                .filter(Chronicle.Committed.class::isInstance)
                .flatMap(entry -> ((Chronicle.Committed) entry).commit().events().stream())
                .filter(StepEvent.VisitBooked.class::isInstance)
                .map(event -> date(((StepEvent.VisitBooked) event).slot()))
                .reduce((one, later) -> later);
    }

    private static Step step(Chronicle life) {
        Agenda agenda = life.agendas().values().iterator().next();
        return agenda.journeys().get(0).steps().get(0);
    }

    private static LocalDate date(Slot slot) {
        return slot.start().atZone(slot.zone()).toLocalDate();
    }
}
