package io.journeykit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.Contact;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechRulesTest {

    @Test
    void only_messages_go_in_a_digest() {
        assertThat(faults(StepTemplate.of("pain", new StepKind.Questionnaire("pain-scale"))
                        .contact(new Contact("tips", Priority.ROUTINE, Optional.empty(), Optional.of("tips"), false))
                        .build()))
                .containsExactly("$.steps[0].contact.digest [digest-of-no-message]");
    }

    @Test
    void what_is_urgent_waits_for_nobody() {
        assertThat(faults(Steps.message("stop", "stop")
                        .contact(Contact.URGENT)
                        .inDigest("tips")
                        .build()))
                .containsExactly("$.steps[0].contact.digest [digest-of-the-urgent]");
        assertThat(faults(Steps.message("stop", "stop")
                        .inDigest("tips")
                        .contact(Contact.IMPORTANT)
                        .build()))
                .isEmpty();
    }

    private static List<String> faults(StepTemplate step) {
        JourneyTemplate template =
                JourneyTemplate.named("journey").version("1").addSteps(step).build();
        return TemplateCheck.faults(template, List.of()).stream()
                .filter(fault -> fault.code().startsWith("digest"))
                .map(SpeechRulesTest::words)
                .toList();
    }

    private static String words(Fault fault) {
        return fault.where() + " [" + fault.code() + "]";
    }
}
