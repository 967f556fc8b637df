package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Due;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import org.junit.jupiter.api.Test;

class RetellingTest {

    private static final Due TWO_DAYS_BEFORE = Due.before(Point.startOf("visit"), Span.days(2));

    private final StepBuilder<?> visit = Steps.booking("visit", "clinic");
    private final StepBuilder<?> reminder =
            Steps.message("reminder", "reminder").due(TWO_DAYS_BEFORE);

    @Test
    void who_was_reminded_of_a_visit_that_she_missed_is_reminded_of_the_next_one_too() {
        Office office = begun(visit, reminder).book("visit", slot("2026-03-10T09:00", "clinic"));
        office.at("2026-03-08T09:00").done(Request.SendMessage.class).at("2026-03-10T12:00");

        office.signal(Signal.of("no-show").about("visit")).book("visit", slot("2026-03-17T09:00", "clinic"));

        assertThat(office.step("reminder").wakeAt()).isEqualTo(local("2026-03-15T09:00"));
        office.at("2026-03-15T10:00").done(Request.SendMessage.class);
        assertThat(office.messages("reminder")).isEqualTo(2);
        assertThat(office.step("reminder").outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void a_reminder_that_has_not_gone_out_does_not_once_its_visit_is_lost() {
        Office office = begun(visit, reminder).book("visit", slot("2026-03-03T16:00", "clinic"));
        assertThat(office.step("reminder").state()).isEqualTo("sending");

        office.signal(Signal.of("cancelled-by-patient").about("visit")).at("2026-03-04T12:00");

        assertThat(office.messages("reminder")).isZero();
        assertThat(office.step("reminder").isActive()).isFalse();
    }

    @Test
    void what_is_not_about_the_visit_is_said_once() {
        StepBuilder<?> welcome = Steps.message("welcome", "welcome").due(Due.after(Point.BEGIN, Span.days(1)));
        Office office = begun(visit, welcome).book("visit", slot("2026-03-10T09:00", "clinic"));
        office.at("2026-03-03T10:00").done(Request.SendMessage.class).at("2026-03-10T12:00");

        office.signal(Signal.of("no-show").about("visit")).book("visit", slot("2026-03-17T09:00", "clinic"));

        office.at("2026-03-16T10:00");
        assertThat(office.messages("welcome")).isEqualTo(1);
    }

    @Test
    void a_reminder_of_a_visit_that_will_not_be_is_skipped_where_the_template_says_so() {
        Office office = begun(visit, reminder.otherwise(Otherwise.SKIP)).found();

        office.signal(Signal.of("declined").about("visit"));

        assertThat(office.agenda().isLive()).isFalse();
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void what_is_timed_from_a_visit_that_will_not_be_is_otherwise_for_the_care_team() {
        Office office = begun(visit, Steps.work("papers", "nurse", "papers").due(TWO_DAYS_BEFORE))
                .found();

        office.signal(Signal.of("declined").about("visit"));

        assertThat(office.incidents()).containsExactly("cannot-begin");
        assertThat(office.step("papers").status().owner()).isEqualTo(Owner.CARE_TEAM);
    }

    private static Office begun(StepBuilder<?>... steps) {
        return Office.of(journey(steps)).begin();
    }
}
