package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import org.junit.jupiter.api.Test;

class TemplateCodecTest {

    @Test
    void a_canonical_text_is_written_again_byte_for_byte() {
        String text = Resource.text("templates/knee-pain.json");

        JourneyTemplate template = TemplateCodec.read(text, "knee-pain.json");

        assertThat(TemplateCodec.write(template)).isEqualTo(text);
    }

    @Test
    void what_is_read_is_what_java_says() {
        JourneyTemplate java = JourneyTemplate.named("x-ray")
                .version("1.0.0")
                .step(Steps.booking("x-ray", "x-ray-knee"))
                .step(Steps.message("thanks", "thank-you").after("x-ray"))
                .build();

        JourneyTemplate json = TemplateCodec.read("""
                {"id": "x-ray", "version": "1.0.0",
                 "steps": [{"id": "x-ray", "kind": "booking", "service": "x-ray-knee"},
                           {"id": "thanks", "kind": "message", "text": "thank-you", "after": "x-ray"}]}
                """, "x-ray.json");

        assertThat(json).isEqualTo(java);
        assertThat(json.step(StepId.of("thanks"))).isPresent();
    }
}
