package io.journeykit.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.calendar.Span;
import io.journeykit.vocabulary.StepId;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void it_reads_as_its_code_with_its_parts() {
        Phrase phrase = Phrase.of("timing.before")
                .with("span", Part.of(Span.days(2)))
                .with("step", Part.of(StepId.of("mri")))
                .with("provider", Name.Kind.PROVIDER, "dr-lee");

        assertThat(phrase).hasToString("timing.before(span: 2 days, step: mri, provider: provider dr-lee)");
    }

    @Test
    void what_somebody_said_is_not_printed() {
        Phrase phrase = Phrase.of("note.said").with("words", Part.quote("I have a fever"));

        assertThat(phrase).hasToString("note.said(words: words)");
    }
}
