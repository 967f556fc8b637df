package io.journeykit.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.StepId;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

    private static final Predicate<StepId> HAS_MRI = StepId.of("mri")::equals;

    @Test
    void all_that_stand_in_a_text_are_found_in_their_order() {
        assertThat(Placeholder.of("On {date of mri} at {time of mri}: {place of mri}, {provider of mri} ({item})."))
                .extracting(Placeholder::kind)
                .containsExactly(
                        Placeholder.Kind.MOMENT,
                        Placeholder.Kind.MOMENT,
                        Placeholder.Kind.PLACE,
                        Placeholder.Kind.PROVIDER,
                        Placeholder.Kind.ITEM);
    }

    @Test
    void what_belongs_to_a_step_or_to_the_journey_says_of_what_it_is() {
        assertThat(Placeholder.of(
                        "{address of mri} {phone of mri} {directions to mri} {service of mri} {fact weight} {person}"))
                .extracting(place -> place.kind() + " " + place.words())
                .containsExactly("ADDRESS mri", "PHONE mri", "DIRECTIONS mri", "SERVICE mri", "FACT weight", "PERSON ");
    }

    @Test
    void a_date_of_a_step_is_that_of_its_start_and_else_an_anchors() {
        assertThat(Placeholder.parse("date of mri").point(HAS_MRI)).isEqualTo(Point.startOf("mri"));
        assertThat(Placeholder.parse("date of end of mri").point(HAS_MRI)).isEqualTo(Point.endOf("mri"));
        assertThat(Placeholder.parse("time of referred").point(HAS_MRI)).isEqualTo(Point.anchor("referred"));
        assertThat(Placeholder.parse("mri").point(HAS_MRI)).isEqualTo(Point.anchor("mri"));
    }

    @Test
    void a_brace_that_is_never_closed_opens_nothing() {
        assertThat(Placeholder.of("{start of mri} and {item")).containsExactly(Placeholder.parse("start of mri"));
    }
}
