package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenessTest {

    @Test
    void what_goes_at_its_time_is_not_too_late() {
        Chronicle life = Lived.in("messages-late");

        Ruling ruling = Ruling.of(new NotTooLate(), life);

        assertThat(ruling.keeps("not-after-latest")).isTrue();
        assertThat(ruling.keeps("not-when-useless")).isTrue();
        assertThat(ruling.keeps("before-is-before")).isTrue();
    }

    @Test
    void what_was_past_at_entry_is_said_no_more() {
        Chronicle life = Lived.in("messages-late", "begun-late.world.json");

        Ruling ruling = Ruling.of(new NotTooLate(), life);

        assertThat(ruling.keeps("not-after-latest")).isTrue();
        assertThat(ruling.breaks("before-is-before")).isFalse();
    }

    @Test
    void what_helps_for_six_hours_does_not_help_twelve_hours_later() {
        Altered life = Altered.of(Lived.in("messages-late"));

        Chronicle later = life.shifted("st4", Duration.ofHours(12));

        assertThat(Ruling.of(new NotTooLate(), later).breaks("not-when-useless"))
                .isTrue();
    }

    @Test
    void a_date_to_the_end_of_which_something_helps_is_not_over_at_its_hour() {
        Altered life = Altered.of(Lived.in("messages-late"));

        Chronicle later = life.shifted("st1", Duration.ofHours(36));

        assertThat(Ruling.of(new NotTooLate(), later).breaks("not-after-latest"))
                .isFalse();
    }

    @Test
    void what_is_routine_and_too_late_troubles_nobody() {
        Chronicle life = Lived.in("messages-late", "closed.world.json");

        Ruling ruling = Ruling.of(new TooLate(), life);

        assertThat(ruling.keeps("routine-too-late-is-quiet")).isTrue();
    }

    @Test
    void what_turned_to_a_person_for_another_reason_is_not_for_what_is_too_late() {
        Chronicle life = Retold.since(Lived.in("messages-late", "closed.world.json"), Why.REVIEW);

        assertThat(Ruling.of(new TooLate(), life).keeps("routine-too-late-is-quiet"))
                .isTrue();
    }

    @Test
    void what_is_important_and_too_late_is_a_persons_work() {
        Chronicle life = Lived.in("messages-late", "closed.world.json");

        Chronicle unasked = Altered.of(life).without(LatenessTest::asksAPerson, LatenessTest::isWork);

        assertThat(Ruling.of(new TooLate(), life).keeps("important-too-late-asks-a-person"))
                .isTrue();
        assertThat(Ruling.of(new TooLate(), unasked).breaks("important-too-late-asks-a-person"))
                .isTrue();
        assertThat(Ruling.of(new TooLate(), unasked).keeps("routine-too-late-is-quiet"))
                .isTrue();
    }

    @Test
    void an_outage_is_one_incident_however_much_it_swallowed() {
        Chronicle life = Lived.in("messages-late", "down.world.json");

        Chronicle unasked = Altered.of(life).without(LatenessTest::asksAPerson, LatenessTest::isWork);

        assertThat(Ruling.of(new OneOutage(), life).breaks("outage-is-one-incident"))
                .isTrue();
        assertThat(Ruling.of(new OneOutage(), unasked).keeps("outage-is-one-incident"))
                .isTrue();
    }

    @Test
    void all_that_an_outage_swallowed_is_shown() {
        Chronicle life = Lived.in("messages-late", "down.world.json");

        Chronicle unasked = Altered.of(life).without(LatenessTest::asksAPerson, LatenessTest::isWork);
        Chronicle untaken = Altered.of(life).without(LatenessTest::isIncident, LatenessTest::isWork);

        assertThat(Ruling.of(new OneOutage(), life).keeps("swallowed-is-shown")).isTrue();
        assertThat(Ruling.of(new OneOutage(), unasked).breaks("swallowed-is-shown"))
                .isTrue();
        assertThat(Ruling.of(new OneOutage(), untaken).breaks("swallowed-is-shown"))
                .isTrue();
    }

    @Test
    void what_an_outage_swallowed_may_be_shown_later_where_the_list_is_down_too() {
        Chronicle both = Lived.in("outage-of-list-too");
        Chronicle one = Lived.in("outage-of-list-too", "world-list-up.json");

        assertThat(Tampered.met(both)).doesNotContain("9.swallowed-is-shown");
        assertThat(Tampered.met(one)).contains("9.swallowed-is-shown");
        assertThat(Lived.broken(one)).doesNotContain("9.swallowed-is-shown");
    }

    @Test
    void what_is_important_is_not_put_off_without_end() {
        Chronicle life = Lived.in("messages-late", "snoozed.world.json");

        Ruling ruling = Ruling.of(new HorizonOfImportant(), life);

        assertThat(ruling.breaks("important-has-a-horizon")).isFalse();
        assertThat(Ruling.of(new HorizonOfImportant(), Lived.in("messages-late"))
                        .isMet("important-has-a-horizon"))
                .isFalse();
    }

    @Test
    void what_is_urgent_is_not_held_for_more_than_three_days() {
        Chronicle life = Lived.in("messages-late", "held.world.json");

        Ruling ruling = Ruling.of(new HoldOfUrgent(), life);

        assertThat(ruling.breaks("hold-of-urgent-ends")).isFalse();
        assertThat(Ruling.of(new HoldOfUrgent(), Lived.in("messages-late")).isMet("hold-of-urgent-ends"))
                .isFalse();
    }

    private static boolean asksAPerson(Event event) {
        return event instanceof NoticeEvent.IncidentRaised
                || event instanceof EffectEvent.Requested requested
                        && requested.effect().request() instanceof Request.AssignWork;
    }

    private static boolean isIncident(Event event) {
        return event instanceof NoticeEvent.IncidentRaised;
    }

    private static boolean isWork(Chronicle.Asked asked) {
        return asked.delivery().effect().request() instanceof Request.AssignWork;
    }
}
