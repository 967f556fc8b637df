package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.codec.author.RepetitionNotation;
import io.journeykit.codec.author.TemplateNotation;
import io.journeykit.codec.json.Document;
import io.journeykit.codec.json.Faults;
import io.journeykit.codec.json.Layout;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Remark;
import io.journeykit.template.Repetition;
import io.journeykit.template.Repetition.Items;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void any_template_is_read_as_it_was_written_and_written_as_it_was_read() {
        for (int seed = 0; seed < 2_000; seed++) {
            JourneyTemplate template = Chance.ofAnAuthor(seed).template();

            String text = TemplateCodec.write(template);
            Faults faults = new Faults();
            JourneyTemplate read = Document.read(text, "any.json", faults)
                    .flatMap(TemplateNotation::read)
                    .orElseThrow();

            assertThat(faults.inOrder()).as("seed %s: %s", seed, text).isEmpty();
            assertThat(read).as("seed %s: %s", seed, text).isEqualTo(template);
            assertThat(TemplateCodec.write(read)).as("seed %s", seed).isEqualTo(text);
        }
    }

    @Test
    void a_title_may_be_written_in_several_languages() {
        String text = """
            {"id": "knee", "version": "1", "title": {"en": "Knee pain", "es": "Dolor de rodilla"},
             "stages": [{"id": "scan", "title": {"de": "Abklärung"}}],
             "steps": [{"id": "report", "kind": "wait", "signal": "result", "stage": "scan", "title": {"es": "informe"}}]}
            """;

        JourneyTemplate read = TemplateCodec.read(text, "knee.json");

        assertThat(read.title()).isEqualTo("Knee pain");
        assertThat(read.titles()).containsEntry("es", "Dolor de rodilla");
        assertThat(read.stages().get(0).title()).isEqualTo("Abklärung");
        assertThat(read.steps().get(0).title()).isEqualTo("informe");
        assertThat(TemplateCodec.read(TemplateCodec.write(read), "again.json")).isEqualTo(read);
    }

    @Test
    void every_standard_machine_is_read_as_it_was_written() {
        for (StepMachine machine : StandardMachines.all()) {
            String text = MachineCodec.write(machine);

            StepMachine read = MachineCodec.read(text, machine.name() + ".json");

            assertThat(read).isEqualTo(machine);
        }
    }

    @Test
    void a_word_that_looks_like_a_fact_stays_a_word() {
        Repetition forEach = new Repetition.ForEach(List.of(new Items.Given("fact of life")));

        String json = Layout.of(RepetitionNotation.write(forEach).node());

        assertThat(json).contains("{\"given\": \"fact of life\"}");
    }

    @Test
    void the_shorthands_mean_what_the_long_forms_mean() {
        String brief = template("\"after\": \"a\", \"contact\": \"urgent\"");
        String list = template("\"after\": [\"a\"], \"contact\": {\"priority\": \"urgent\"}");
        String whole = template("\"after\": {\"all\": [{\"step\": \"a\"}]}, \"contact\": \"urgent\"");

        JourneyTemplate read = TemplateCodec.read(brief, "brief.json");

        assertThat(TemplateCodec.read(list, "list.json")).isEqualTo(read);
        assertThat(TemplateCodec.read(whole, "whole.json")).isEqualTo(read);
        assertThat(TemplateCodec.write(read)).contains("\"after\": \"a\", \"contact\": \"urgent\"");
    }

    private static String template(String fields) {
        return """
            {"id": "t", "version": "1", "steps": [
              {"id": "a", "kind": "questionnaire", "form": "f"},
              {"id": "b", "kind": "questionnaire", "form": "f", %s}]}
            """.formatted(fields);
    }

    @Test
    void bytes_are_read_as_utf_8_with_or_without_a_mark() {
        byte[] plain = template("\"title\": \"Grüße\"").getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + template("\"title\": \"Grüße\"")).getBytes(StandardCharsets.UTF_8);
        byte[] latin = template("\"title\": \"Grüße\"").getBytes(StandardCharsets.ISO_8859_1);

        JourneyTemplate read = TemplateCodec.read(plain, "t.json", StandardMachines.all());

        assertThat(TemplateCodec.read(marked, "t.json", StandardMachines.all())).isEqualTo(read);
        assertThatThrownBy(() -> TemplateCodec.read(latin, "t.json", StandardMachines.all()))
                .hasMessageContaining("bad-encoding");
    }

    @Test
    void any_part_may_have_a_note_and_a_source_and_they_stay_with_it() {
        String contact = "\"contact\": {\"purpose\": \"recall\", \"priority\": \"urgent\"";
        String plain = template(contact + "}");
        String noted = template("\"note\": \"asked first\", " + contact
                + ", \"note\": \"else too late\", \"source\": \"NG 203, 1.4\"}");

        JourneyTemplate read = TemplateCodec.read(noted, "t.json");

        String written = TemplateCodec.write(read);
        assertThat(read.remarks().values())
                .containsExactly(
                        new Remark(Optional.of("asked first"), Optional.empty()),
                        new Remark(Optional.of("else too late"), Optional.of("NG 203, 1.4")));
        assertThat(written).contains("\"note\": \"asked first\"", "\"source\": \"NG 203, 1.4\"");
        assertThat(TemplateCodec.write(TemplateCodec.read(written, "t.json"))).isEqualTo(written);
        assertThat(hash(read)).isEqualTo(hash(TemplateCodec.read(plain, "t.json")));
    }

    @Test
    void a_note_of_what_is_written_shorter_moves_to_what_it_is_a_part_of() {
        JourneyTemplate read =
                TemplateCodec.read(template("\"after\": {\"all\": [\"a\"], \"note\": \"the form first\"}"), "t.json");

        String written = TemplateCodec.write(read);

        assertThat(written).contains("\"after\": \"a\"", "\"note\": \"the form first\"");
        assertThat(TemplateCodec.read(written, "t.json")).isEqualTo(read);
    }

    private static final String CHASE = "[{\"after\": \"P2D\", \"do\": [\"assign-work chase\"]}]";

    private static String laddered(String ladders, String ofWait, String ofMachine) {
        return """
            {"id": "t", "version": "1", "steps": [
              {"id": "a", "kind": "wait", "signal": "done", "silence": {"waiting": %s}},
              {"id": "b", "kind": "vendor", "machine": "own"}],
             %s"machines": [{"name": "own", "states": [
               {"name": "waits", "owner": "partner", "silence": {"from": "end", "rungs": %s}},
               {"name": "over", "outcome": "completed"}],
              "transitions": [{"from": "waits", "on": "fulfilled", "to": "over"}]}]}
            """.formatted(ofWait, ladders, ofMachine);
    }

    @Test
    void a_ladder_with_a_name_is_used_by_it_and_runs_as_if_it_stood_there() {
        JourneyTemplate named = TemplateCodec.read(
                laddered("\"ladders\": {\"chase\": " + CHASE + "}, ", "\"chase\"", "\"chase\""), "t.json");
        JourneyTemplate plain = TemplateCodec.read(laddered("", CHASE, CHASE), "t.json");

        assertThat(named.steps()).isEqualTo(plain.steps());
        assertThat(named.machines()).isEqualTo(plain.machines());
        assertThat(hash(named)).isEqualTo(hash(plain));

        String written = TemplateCodec.write(named);
        assertThat(written)
                .contains("\"waiting\": \"chase\"", "\"rungs\": \"chase\"")
                .containsOnlyOnce("P2D");
        assertThat(TemplateCodec.read(written, "t.json")).isEqualTo(named);
    }

    @Test
    void a_ladder_that_is_not_there_is_told_with_one_that_is() {
        assertThatThrownBy(() -> TemplateCodec.read(
                        laddered("\"ladders\": {\"chase\": " + CHASE + "}, ", "\"chaes\"", CHASE), "t.json"))
                .hasMessageContaining("[unknown-ladder] no ladder 'chaes'; did you mean 'chase'?");
    }

    @Test
    void of_two_names_for_the_same_rungs_one_is_too_many() {
        String ladders = "\"ladders\": {\"ask\": " + CHASE + ", \"chase\": " + CHASE + "}, ";

        assertThatThrownBy(() -> TemplateCodec.read(laddered(ladders, "\"ask\"", CHASE), "t.json"))
                .hasMessageContaining("$.ladders.chase [duplicate-ladder] ladder 'chase' has the rungs of 'ask'");
    }

    private static String hash(JourneyTemplate template) {
        return TemplateCodec.hash(template, StandardMachines.all(), ref -> "");
    }

    @Test
    void whatever_a_template_or_a_step_gains_must_be_written_too() {
        assertThat(parts(JourneyTemplate.class))
                .as("write it in TemplateNotation, and let Chance make it up")
                .containsExactlyInAnyOrder(
                        "anchors",
                        "clocks",
                        "deferredChoices",
                        "entry",
                        "exits",
                        "facts",
                        "id",
                        "ladders",
                        "machines",
                        "oneAtATime",
                        "parameters",
                        "remarks",
                        "review",
                        "site",
                        "stages",
                        "steps",
                        "texts",
                        "title",
                        "titles",
                        "together",
                        "urgency",
                        "version");
        assertThat(parts(StepTemplate.class))
                .as("write it in StepNotation, and let Chance make it up")
                .containsExactlyInAnyOrder(
                        "acceptsLate",
                        "after",
                        "cancels",
                        "contact",
                        "due",
                        "during",
                        "endsJourney",
                        "exclusive",
                        "id",
                        "kind",
                        "machine",
                        "otherwise",
                        "owner",
                        "pauses",
                        "repeat",
                        "shared",
                        "silence",
                        "stage",
                        "timings",
                        "title",
                        "titles",
                        "when");
    }

    private static List<String> parts(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isFinal(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.equals("toString"))
                .toList();
    }
}
