package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private static final JourneyTemplate TEMPLATE = JourneyTemplate.named("check-up")
            .version("1.0.0")
            .step(Steps.message("welcome", "hello"))
            .step(Steps.subJourney("bloods", "blood-test", "2.1.0"))
            .build();

    @Test
    void the_same_content_has_the_same_hash_on_any_machine() {
        String hash = hash(TEMPLATE, StandardMachines.all(), "abc");

        assertThat(hash).hasSize(43).isEqualTo(hash(TEMPLATE, List.copyOf(StandardMachines.all()), "abc"));
        assertThat(TemplateCodec.hash(
                        TemplateCodec.read(TemplateCodec.write(TEMPLATE), "t.json"),
                        StandardMachines.all(),
                        ref -> "abc"))
                .isEqualTo(hash);
    }

    @Test
    void another_text_is_another_hash() {
        JourneyTemplate other = JourneyTemplate.named("check-up")
                .version("1.0.0")
                .addAllSteps(TEMPLATE.steps())
                .putTexts("hello", new TreeMap<>(Map.of("en", "Hello!")))
                .build();

        assertThat(hash(other, StandardMachines.all(), "abc"))
                .isNotEqualTo(hash(TEMPLATE, StandardMachines.all(), "abc"));
    }

    @Test
    void another_machine_under_the_same_name_is_another_hash_if_a_step_uses_it() {
        List<StepMachine> patient = StandardMachines.all().stream()
                .map(machine -> machine.name().equals("message") ? slower(machine) : machine)
                .toList();
        List<StepMachine> unused = StandardMachines.all().stream()
                .map(machine -> machine.name().equals("work-item") ? slower(machine) : machine)
                .toList();

        assertThat(hash(TEMPLATE, patient, "abc")).isNotEqualTo(hash(TEMPLATE, StandardMachines.all(), "abc"));
        assertThat(hash(TEMPLATE, unused, "abc")).isEqualTo(hash(TEMPLATE, StandardMachines.all(), "abc"));
    }

    @Test
    void another_content_of_a_pinned_sub_journey_is_another_hash() {
        assertThat(hash(TEMPLATE, StandardMachines.all(), "abc"))
                .isNotEqualTo(hash(TEMPLATE, StandardMachines.all(), "abd"));
    }

    private static StepMachine slower(StepMachine machine) {
        return machine.withSilence(
                machine.states().get(0).name(),
                List.of(Rung.after(Span.days(30)).doing(Verb.RAISE_INCIDENT)));
    }

    private static String hash(JourneyTemplate template, List<StepMachine> machines, String sub) {
        return TemplateCodec.hash(template, machines, ref -> sub);
    }
}
