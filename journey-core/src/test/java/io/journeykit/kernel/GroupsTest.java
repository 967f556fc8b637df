package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTable;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final TravelTable WAYS = TravelTable.NONE.with("north", "south", Duration.ofMinutes(45));

    private final JourneyTemplate.Builder lesson =
            journey(Steps.booking("lesson", "therapy"), Steps.booking("review", "therapy"));

    @Test
    void visits_of_one_group_are_found_and_asked_for_together_with_one_provider() {
        Office office = Office.of(lesson.sameProvider("lesson", "review")).begin();
        assertThat(office.count(Request.FindSlots.class)).isEqualTo(1);

        office.found(List.of(
                List.of(slot("2026-03-05T09:00", "lee"), slot("2026-03-06T09:00", "kim")),
                List.of(slot("2026-03-09T09:00", "kim"), slot("2026-03-12T09:00", "kim"))));

        assertThat(offered(office, "lesson"))
                .containsExactly("lesson Fri 6 Mar 2026 09:00 at kim, then review Mon 9 Mar 2026 09:00 at kim");
        assertThat(reasons(office))
                .contains(
                        "Thu 5 Mar 2026 09:00 is not with kim",
                        "visits of lesson and review are both with the same provider");
    }

    @Test
    void where_no_provider_can_see_to_both_the_care_team_is_told_that_they_belong_together() {
        Office office = Office.of(lesson.sameProvider("lesson", "review")).begin();

        office.found(List.of(List.of(slot("2026-03-05T09:00", "lee")), List.of(slot("2026-03-09T09:00", "kim"))));

        assertThat(office.step("review").state()).isEqualTo("with-care-team");
        assertThat(unfit(office)).contains("with lesson and review both with lee: ", "is not with lee");
    }

    @Test
    void a_visit_that_is_lost_is_found_again_with_the_provider_of_the_one_that_stands() {
        Office office = booked(lesson.sameProvider("lesson", "review"), "2026-03-05T09:00", "2026-03-09T09:00");

        office.signal("cancelled-by-partner", "review")
                .found(slot("2026-03-10T09:00", "kim"), slot("2026-03-11T09:00", "lee"));

        assertThat(offered(office, "review")).containsExactly("review Wed 11 Mar 2026 09:00 at lee");
        assertThat(reasons(office))
                .contains(
                        "Tue 10 Mar 2026 09:00 is not with lee, as lesson is: visits of lesson and review are both with the same provider");
    }

    @Test
    void nothing_is_booked_with_another_provider_and_the_refusal_names_the_group() {
        Office office = booked(lesson.sameProvider("lesson", "review"), "2026-03-05T09:00", "2026-03-09T09:00");

        office.signal("cancelled-by-partner", "review").found(slot("2026-03-10T09:00", "kim"));

        assertThat(office.step("review").state()).isEqualTo("with-care-team");
        assertThat(office.step("lesson").state()).isEqualTo("booked");
        assertThat(unfit(office))
                .contains("is not with lee, as lesson is: visits of lesson and review are both with the same provider");
    }

    @Test
    void one_that_is_begun_after_the_other_keeps_to_who_has_seen_her() {
        JourneyTemplate.Builder two = journey(
                Steps.booking("first", "clinic"),
                Steps.booking("second", "clinic").after("first"));
        Office office = Office.of(two.sameProvider("first", "second")).begin();
        office.book("first", slot("2026-03-05T09:00", "lee"))
                .at("2026-03-05T10:00")
                .signal("fulfilled", "first");

        office.found(slot("2026-03-09T09:00", "kim"), slot("2026-03-12T09:00", "lee"));

        assertThat(offered(office, "second")).containsExactly("second Thu 12 Mar 2026 09:00 at lee");
        assertThat(reasons(office))
                .contains("is not with lee, as first was: visits of first and second are both with the same provider");
    }

    @Test
    void a_course_alone_is_all_with_one_provider() {
        JourneyTemplate.Builder course =
                journey(Steps.booking("therapy", "therapy").course(2, Span.days(6), Span.days(10)));
        Office office = Office.of(course.sameProvider("therapy")).begin();

        office.found(slot("2026-03-05T09:00", "lee"), slot("2026-03-09T09:00", "kim"), slot("2026-03-16T09:00", "kim"));

        assertThat(offered(office, "therapy"))
                .containsExactly("therapy Mon 9 Mar 2026 09:00 at kim, then therapy 2 Mon 16 Mar 2026 09:00 at kim");
    }

    @Test
    void visits_of_one_day_leave_time_for_the_way_between_their_places() {
        Office office = Office.of(WAYS, lesson.sameDay("lesson", "review")).begin();

        office.found(List.of(
                List.of(at("2026-03-05T09:00", "north"), at("2026-03-06T09:00", "north")),
                List.of(at("2026-03-05T10:00", "south"), at("2026-03-06T11:00", "south"))));

        assertThat(offered(office, "lesson"))
                .containsExactly(
                        "lesson Fri 6 Mar 2026 09:00 with lee at north, then review Fri 6 Mar 2026 11:00 with lee at south");
    }

    @Test
    void a_visit_planned_alone_leaves_time_for_the_way_to_another_that_stands() {
        JourneyTemplate.Builder one = journey("one", Steps.booking("lesson", "therapy"));
        JourneyTemplate.Builder two = journey("two", Steps.booking("review", "therapy"));
        Office office = Office.of(WAYS, one, two).begin("one").book("lesson", at("2026-03-05T09:00", "north"));

        office.begin("two").found(at("2026-03-05T10:00", "south"), at("2026-03-05T14:00", "south"));

        assertThat(reasons(office)).contains("10:00 leaves no time for the way to another visit");
        assertThat(offered(office, "review")).containsExactly("review Thu 5 Mar 2026 14:00 with lee at south");
    }

    @Test
    void where_one_is_moved_to_another_day_moving_the_other_is_proposed_with_the_difference() {
        Office office = booked(lesson.sameDay("lesson", "review"), "2026-03-05T09:00", "2026-03-05T11:00");

        office.signal(Signal.of("slot-opened").about("lesson").with(slot("2026-03-04T09:00", "lee")));
        assertThat(office.step("lesson").state()).isEqualTo("booked");
        office.signal("cancelled-by-partner", "lesson").found();
        office.signal(Signal.of("booked").about("lesson").with(slot("2026-03-10T09:00", "lee")));
        assertThat(office.step("review").state()).isEqualTo("replanning");
        office.found(slot("2026-03-05T11:00", "lee"), slot("2026-03-10T11:00", "lee"));

        assertThat(office.step("review").state()).isEqualTo("offered-another");
        assertThat(office.step("review").dates().start()).contains(local("2026-03-05T11:00"));
        assertThat(office.events().toString())
                .contains("move-proposed", "from: 2026-03-05T11:00", "to: 2026-03-10T11:00", "why: breaks.bond");
        office.choose("review", "yes").done(Request.BookSlot.class);
        assertThat(office.step("review").dates().start()).contains(local("2026-03-10T11:00"));
    }

    /** Why nothing is earlier, of all that was ever offered. */
    private static String reasons(Office office) {
        return office.events().stream()
                .filter(JourneyEvent.ChainChanged.class::isInstance)
                .flatMap(event -> ((JourneyEvent.ChainChanged) event).chain().options().stream())
                .flatMap(option -> option.reasons().stream())
                .map(office::read)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> offered(Office office, String step) {
        return office.agenda().journeys().stream()
                .flatMap(journey -> journey.chainOf(office.ref(step)).stream())
                .flatMap(chain -> chain.options().stream())
                .map(option -> office.read(option.says()))
                .toList();
    }

    private static Office booked(JourneyTemplate.Builder template, String lesson, String review) {
        Office office = Office.of(template).begin();
        office.foundInTurn(slot(lesson, "lee"), slot(review, "lee")).choose("lesson", "1");
        return office.done(Request.HoldSlot.class).done(Request.BookSlot.class);
    }

    private static Slot at(String wallTime, String place) {
        Instant start = local(wallTime);
        return new Slot(place + wallTime, start, start.plus(Duration.ofMinutes(30)), "lee", place, Boston.ZONE);
    }

    /** Why no appointments fit. */
    private static String unfit(Office office) {
        return office.events().stream()
                .filter(event ->
                        event instanceof NoticeEvent.Noted noted && noted.code().equals("no-appointments-fit"))
                .map(event -> office.read(((NoticeEvent.Noted) event).about().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
