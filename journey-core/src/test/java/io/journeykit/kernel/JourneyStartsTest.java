package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A journey that cannot begin says all that is in its way. */
class JourneyStartsTest {

    private static final FactName WEIGHT = FactName.of("weight");

    @Test
    void what_is_missing_unknown_or_of_the_wrong_type_is_named_with_what_was_meant() {
        JourneyTemplate.Builder template = journey(Steps.waitFor("letter", "letter"))
                .addAnchors("operation")
                .addParameters(new Declaration(WEIGHT, FactType.NUMBER, true));
        Office office = Office.of(template);

        office.tell(new Input.BeginJourney(
                office.id(),
                template.build().ref(),
                new TreeMap<>(Map.of("operatoin", Instant.EPOCH)),
                new TreeMap<>(Map.of(WEIGHT, Value.of("heavy"))),
                Optional.empty()));

        assertThat(office.agenda().journeys()).isEmpty();
        assertThat(office.said(Request.AssignWork.class).body())
                .endsWith("without operation, not with operatoin, which it does not declare, with weight of the wrong"
                        + " type; did you mean operation?");
    }
}
