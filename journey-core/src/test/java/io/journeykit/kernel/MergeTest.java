package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Snooze;
import io.journeykit.condition.Conditions;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final JourneyTemplate.Builder template = journey(
            Steps.booking("visit", "clinic"), Steps.waitFor("note", "note").after("visit"));
    private final Office one = Office.of(template);
    private final Office other = Office.of("sally-again", template);

    @Test
    void what_was_begun_in_either_agenda_goes_on_in_the_merged_one_under_its_own_names() {
        JourneyId here = one.begin().journey(1);
        JourneyId there = other.begin().journey(1);
        other.found(slot("2026-03-10T09:00", "clinic"));

        merge();
        assertThat(one.agenda().journeys()).extracting(journey -> journey.id()).containsExactly(here, there);
        assertThat(other.agenda().journeys()).isEmpty();

        one.signal(Signal.of("chosen").about("visit").in(there).with("choice", Value.of("1")));
        one.done(Request.HoldSlot.class).done(Request.BookSlot.class);
        assertThat(one.step(there, "visit").dates().start()).contains(local("2026-03-10T09:00"));
    }

    @Test
    void a_merged_agenda_sends_what_comes_to_it_where_the_person_is_coordinated_now() {
        other.begin();
        merge();

        other.signal(Signal.of("note").about("note"));

        assertThat(other.agenda().merges().into()).contains(AgendaId.of("sally"));
        assertThat(other.events().toString()).contains("coordinated-elsewhere");
    }

    @Test
    void undoing_a_merge_gives_back_what_came_as_it_stands_now() {
        JourneyId here = one.begin().journey(1);
        JourneyId there = other.begin().journey(1);
        other.found(slot("2026-03-10T09:00", "clinic"));
        merge();
        one.signal(Signal.of("chosen").about("visit").in(there).with("choice", Value.of("1")));

        Input back = new Input.Reinstate(
                other.id(), one.agenda().partFrom(AgendaId.of("sally-again")).orElseThrow());
        one.tell(new Input.UndoMerge(one.id(), AgendaId.of("sally-again")));
        other.tell(back);

        assertThat(one.agenda().journeys()).extracting(journey -> journey.id()).containsExactly(here);
        assertThat(other.step(there, "visit").state()).isEqualTo("holding");
        assertThat(other.agenda().desk().awaited()).isNotEmpty();
        assertThat(one.agenda().desk().awaited())
                .allMatch(effect -> effect.step().orElseThrow().journey().equals(here));
    }

    @Test
    void an_item_for_steps_of_both_is_one_for_each_again_once_the_merge_is_undone() {
        JourneyTemplate.Builder talk = journey()
                .step(Steps.work("talk", "nurse", "talk")
                        .when(Conditions.fact("smokes").is(true)));
        Office sally = Office.of(talk);
        Office again = Office.of("sally-again", talk).begin();
        sally.tell(new Input.MergePersons(sally.id(), again.agenda()));
        again.tell(new Input.RetireInto(again.id(), AgendaId.of("sally")));
        sally.begin();
        assertThat(sally.incidents()).containsOnlyOnce("condition-unknown");

        Input back = new Input.Reinstate(
                again.id(), sally.agenda().partFrom(AgendaId.of("sally-again")).orElseThrow());
        sally.tell(new Input.UndoMerge(sally.id(), AgendaId.of("sally-again")));
        again.tell(back);

        for (Office office : List.of(sally, again)) {
            assertThat(office.agenda().desk().incidents())
                    .filteredOn(incident -> incident.code().equals("condition-unknown"))
                    .extracting(incident -> HeldUpSteps.named(incident))
                    .containsExactly(List.of(office.ref("talk")));
        }
    }

    @Test
    void what_either_record_refuses_holds_for_both_and_is_given_back_with_them() {
        Address phone = Office.preferences().addresses().get(0);
        other.tell(new Input.StopContact(other.id(), phone));
        merge();
        assertThat(one.agenda().person().consentsTo("care-coordination", phone)).isFalse();

        one.consent(ConsentRule.withdraw(Channel.EMAIL));
        one.tell(new Input.UndoMerge(one.id(), other.agenda().id()));

        assertThat(one.agenda().person().consents())
                .containsExactly(ConsentRule.permit("care-coordination"), ConsentRule.withdraw(Channel.EMAIL));
    }

    @Test
    void what_both_records_permit_stays_permitted_where_one_refuses_all_else() {
        other.consent(ConsentRule.withdrawAll()).consent(ConsentRule.permit("care-coordination"));
        one.consent(ConsentRule.permit("research"));
        merge();

        Address phone = Office.preferences().addresses().get(0);
        assertThat(one.agenda().person().consentsTo("care-coordination", phone)).isTrue();
        assertThat(one.agenda().person().consentsTo("research", phone)).isFalse();
    }

    @Test
    void nothing_goes_on_for_one_who_died_by_the_other_record() {
        one.begin().found(slot("2026-03-10T09:00", "clinic"));
        other.tell(new Input.PersonDied(other.id(), Optional.of(local("2026-03-02T08:00"))));
        merge();

        assertThat(one.agenda().person().died()).contains(local("2026-03-02T08:00"));
        assertThat(one.agenda().outbox().open()).isEmpty();
        assertThat(one.agenda().isLive()).isFalse();
    }

    @Test
    void a_death_that_was_the_others_is_not_hers_once_the_merge_is_undone() {
        other.tell(new Input.PersonDied(other.id(), Optional.of(local("2026-03-02T08:00"))));
        one.begin();
        merge();
        Agenda back = one.agenda().partFrom(AgendaId.of("sally-again")).orElseThrow();
        one.tell(new Input.UndoMerge(one.id(), AgendaId.of("sally-again")));
        other.tell(new Input.Reinstate(other.id(), back));
        assertThat(one.incidents()).doesNotContain("person-died");
        assertThat(other.incidents()).containsOnlyOnce("person-died");

        one.tell(new Input.PersonDied(one.id(), Optional.of(local("2026-03-03T08:00"))));

        assertThat(one.incidents()).containsOnlyOnce("person-died");
        assertThat(one.last(Request.AssignWork.class).text()).isEqualTo("person-died");
    }

    @Test
    void she_is_left_alone_for_as_long_as_either_record_says() {
        Actor herself = new Actor(Owner.PATIENT, "sally");
        Snooze longer = Snooze.until(local("2026-04-01T09:00"), "away", herself);
        one.tell(new Input.SnoozeContact(
                one.id(), Optional.of(Snooze.until(local("2026-03-05T09:00"), "busy", herself))));
        other.tell(new Input.SnoozeContact(other.id(), Optional.of(longer)));
        merge();

        assertThat(one.agenda().person().snooze()).contains(longer);
    }

    private void merge() {
        Input into = new Input.MergePersons(one.id(), other.agenda());
        one.tell(into);
        other.tell(new Input.RetireInto(other.id(), AgendaId.of("sally")));
    }
}
