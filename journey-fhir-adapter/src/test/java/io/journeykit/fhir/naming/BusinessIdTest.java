package io.journeykit.fhir.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import org.junit.jupiter.api.Test;

class BusinessIdTest {

    @Test
    void names_of_two_tenants_differ_wherever_their_ids_have_a_slash() {
        AgendaId one = AgendaId.of("north/2", "anna");
        AgendaId other = AgendaId.of("north", "2/anna");
        JourneyId journey = JourneyId.of("knee-1-a");

        assertThat(BusinessId.of(one)).isNotEqualTo(BusinessId.of(other));
        assertThat(BusinessId.of(one, journey)).isNotEqualTo(BusinessId.of(other, journey));
        assertThat(BusinessId.ofEvent(one, 3)).isNotEqualTo(BusinessId.ofEvent(other, 3));
    }

    @Test
    void a_step_whose_id_ends_like_an_occurrence_is_not_taken_for_one() {
        AgendaId anna = AgendaId.of("anna");
        JourneyId journey = JourneyId.of("knee-1-a");

        BusinessId named = BusinessId.of(anna, StepRef.of(journey, StepId.of("visit#2")));
        BusinessId second = BusinessId.of(anna, new StepRef(journey, StepId.of("visit"), 2));

        assertThat(named).isNotEqualTo(second);
        assertThat(second.value()).isEqualTo("default/anna/knee-1-a/visit#2");
    }

    @Test
    void a_part_is_read_as_what_it_was() {
        for (String id : new String[] {"plain", "a/b", "a%2Fb", "100%", "x#2"}) {
            assertThat(NamePart.read(NamePart.of(id))).isEqualTo(id);
        }
    }
}
