package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.StepStatus;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesAreTrueTest {

    private static final String CHOICE = "\"kind\": \"decision\",\n"
            + "      \"text\": \"tx-one\",\n"
            + "      \"by\": \"patient\",\n"
            + "      \"choices\": [\"yes\"],";

    @Test
    void a_message_names_the_time_place_and_provider_of_its_visit() {
        Chronicle life = Lived.in("messages-visit");

        Ruling ruling = Ruling.of(new TrueAtHandover(), life);

        assertThat(ruling.keeps("right-time")).isTrue();
        assertThat(ruling.keeps("right-place")).isTrue();
        assertThat(ruling.keeps("right-provider")).isTrue();
    }

    @Test
    void the_time_of_nothing_that_is_hers_is_wrong() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.saying("st2", words -> words.replace("14:20", "13:20"));

        assertThat(Ruling.of(new TrueAtHandover(), told).breaks("right-time")).isTrue();
    }

    @Test
    void the_date_that_a_journey_is_timed_from_is_to_be_right_too() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.saying("st5", words -> words.replace("31 Mar", "30 Mar"));

        assertThat(Ruling.of(new TrueAtHandover(), told).breaks("right-time")).isTrue();
    }

    @Test
    void another_place_is_wrong() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.saying("st2", words -> words.replace("Nmplace", "Nmother"));

        assertThat(Ruling.of(new TrueAtHandover(), told).breaks("right-place")).isTrue();
    }

    @Test
    void another_provider_is_wrong() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.saying("st2", words -> words.replace("Nmprovider", "Nmother"));

        assertThat(Ruling.of(new TrueAtHandover(), told).breaks("right-provider"))
                .isTrue();
    }

    @Test
    void a_second_attempt_at_what_has_not_changed_is_wrong_as_the_first_would_be() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.triedAgain("st3", words -> words.replace("14:20", "13:20"));

        assertThat(Ruling.of(new TrueAtHandover(), told).isMet("retry-repeats-only-the-true"))
                .isFalse();
        assertThat(Ruling.of(new TrueAtHandover(), told).breaks("right-time")).isTrue();
    }

    @Test
    void what_was_put_off_is_not_said_of_a_visit_that_was_called_off_meanwhile() {
        Altered life = Altered.of(Lived.in("messages-visit", "called-off.world.json"));

        Chronicle told = life.movedBehind("st2", entry -> isTold("cancelled-by-partner", entry));

        assertThat(Ruling.of(new NothingOfALostVisit(), told).breaks("visit-stands"))
                .isTrue();
        assertThat(Ruling.of(new NothingOfALostVisit(), Lived.in("messages-visit"))
                        .keeps("visit-stands"))
                .isTrue();
    }

    @Test
    void nothing_follows_a_visit_that_did_not_take_place() {
        Chronicle life = Lived.in("messages-visit", "declined.world.json");

        Ruling ruling = Ruling.of(new NothingOfALostVisit(), life);

        assertThat(ruling.breaks("aftercare-follows-a-visit")).isFalse();
        assertThat(Ruling.of(new NothingOfALostVisit(), Lived.in("messages-visit"))
                        .keeps("aftercare-follows-a-visit"))
                .isTrue();
    }

    @Test
    void nothing_is_said_of_a_visit_before_anything_is_booked() {
        Chronicle life = Lived.in("messages-unbooked");
        Chronicle told = TamperedVisits.author(life, "wd2 wd2a", "wd2 {place of st1} wd2a");

        assertThat(Ruling.of(new NothingOfALostVisit(), told).breaks("visit-is-booked-when-spoken-of"))
                .isTrue();
    }

    @Test
    void an_offer_names_the_time_of_each_option() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.saying("st1", words -> words.replace("19 Mar", "18 Mar"));

        assertThat(Ruling.of(new OfferAsItStands(), told).breaks("offer-names-its-times"))
                .isTrue();
        assertThat(Ruling.of(new OfferAsItStands(), Lived.in("messages-visit")).keeps("offer-names-its-times"))
                .isTrue();
    }

    @Test
    void nobody_is_asked_to_choose_when_nothing_is_offered_any_more() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle asked = life.movedBehind("st1", entry -> isTold("chosen", entry));

        assertThat(Ruling.of(new OfferAsItStands(), asked).breaks("offer-is-open"))
                .isTrue();
        assertThat(Ruling.of(new OfferAsItStands(), Lived.in("messages-visit")).keeps("offer-is-open"))
                .isTrue();
    }

    @Test
    void what_follows_a_visit_may_be_said_when_somebody_says_that_it_took_place_all_the_same() {
        Chronicle life = Lived.in("messages-visit", "missed-and-fulfilled.world.json");

        Ruling ruling = Ruling.of(new NothingOfALostVisit(), life);

        assertThat(ruling.keeps("aftercare-follows-a-visit")).isTrue();
    }

    @Test
    void nothing_is_said_of_when_a_visit_is_that_is_booked_by_somebodys_word() {
        Chronicle life = Lived.in("owners-by-word");

        Ruling ruling = Ruling.of(new NothingOfALostVisit(), life);

        assertThat(ruling.isMet("visit-is-booked-when-spoken-of")).isFalse();
    }

    @Test
    void what_is_tried_again_says_what_is_so_by_then() {
        Chronicle life = Lived.in("messages-exchanged");

        assertThat(Ruling.of(new TrueAtHandover(), life).breaks("retry-repeats-only-the-true"))
                .isFalse();
        assertThat(Ruling.of(new TrueAtHandover(), life).breaks("right-time")).isFalse();
    }

    @Test
    void what_was_only_held_when_it_was_first_tried_is_otherwise_once_it_is_booked() {
        Chronicle life = Lived.in("messages-held");
        Chronicle told = TamperedVisits.author(life, "wdone wdtwo", "wdone {place of st-visit} wdtwo");

        Ruling ruling = Ruling.of(new TrueAtHandover(), told);

        assertThat(ruling.breaks("retry-repeats-only-the-true")).isTrue();
        assertThat(ruling.isMet("right-place")).isFalse();
    }

    @Test
    void a_choice_that_only_takes_its_date_from_a_visit_is_not_said_of_it() {
        Chronicle life = lost(Lived.in("messages-choice-after", "held.json"), "st-one");
        Chronicle form = TamperedVisits.author(life, CHOICE, "\"kind\": \"questionnaire\", \"form\": \"tx-one\",");

        assertThat(Ruling.of(new NothingOfALostVisit(), life).breaks("aftercare-follows-a-visit"))
                .isFalse();
        assertThat(Ruling.of(new NothingOfALostVisit(), form).breaks("aftercare-follows-a-visit"))
                .isTrue();
    }

    @Test
    void a_choice_is_not_asked_after_a_visit_that_did_not_take_place() {
        Chronicle missed = Lived.in("messages-choice-after");

        assertThat(missed.entries()).noneMatch(entry -> isAskedFor("st-two", entry));
        assertThat(Lived.in("messages-choice-after", "held.json").entries())
                .anyMatch(entry -> isAskedFor("st-two", entry));
    }

    /** As if a visit had been called off when it took place. */
    private static Chronicle lost(Chronicle life, String visit) {
        return Retold.steps(
                life,
                step -> step.id().value().equals(visit) && !step.isOpen()
                        ? step.with(StepStatus.ended(
                                Outcome.CANCELLED,
                                Optional.empty(),
                                step.status().since()))
                        : step);
    }

    private static boolean isAskedFor(String step, Chronicle.Entry entry) {
        return entry instanceof Chronicle.Asked asked
                && asked.delivery()
                        .step()
                        .filter(ref -> ref.step().value().equals(step))
                        .isPresent();
    }

    private static boolean isTold(String signal, Chronicle.Entry entry) {
        return entry instanceof Chronicle.Committed committed
                && committed.commit().input() instanceof Input.SignalReceived heard
                && heard.signal().name().equals(signal);
    }
}
