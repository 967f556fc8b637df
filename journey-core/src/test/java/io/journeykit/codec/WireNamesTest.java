package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.codec.stored.StoredForms;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireNamesTest {

    @Test
    void a_renamed_component_or_kind_is_noticed_before_stored_agendas_cannot_be_read() {
        String names = String.join("\n", StoredForms.names()) + "\n";

        assertThat(names)
                .as("what is stored must stay readable: give the old name back, or raise the format and read both")
                .isEqualTo(Resource.text("wire-names.txt"));
    }

    @Test
    void every_kind_of_event_and_of_request_has_a_name() {
        assertThat(kinds(Event.class)).hasSizeGreaterThan(40).allSatisfy(kind -> {
            Event written = (Event) new Chance(1).any(kind);

            assertThat(AgendaCodec.readEvent(AgendaCodec.write(written))).isEqualTo(written);
        });
        assertThat(kinds(Request.class)).hasSizeGreaterThan(10).allSatisfy(kind -> {
            Request request = (Request) new Chance(1).any(kind);
            Effect written = new Effect(new EffectKey("a/b/1/0"), Optional.empty(), Optional.empty(), request);

            assertThat(AgendaCodec.readEffect(AgendaCodec.write(written))).isEqualTo(written);
            assertThat(new String(AgendaCodec.write(written), StandardCharsets.UTF_8))
                    .contains("\"verb\":\"" + request.verb() + "\"");
        });
    }

    @Test
    void every_kind_of_input_instruction_and_report_has_a_name() {
        List<Class<?>> kinds = new ArrayList<>(kinds(Input.class));
        kinds.addAll(kinds(Input.Instruction.class));
        kinds.addAll(kinds(Report.class));

        assertThat(kinds).hasSizeGreaterThan(25).allSatisfy(kind -> {
            Input written = wrapped(new Chance(1).any(kind));

            assertThat(AgendaCodec.readInput(AgendaCodec.write(written))).isEqualTo(written);
        });
    }

    /** Whatever it is, in an input that carries it. */
    private static Input wrapped(Object any) {
        InputId id = InputId.of("i-1");
        if (any instanceof Input input) {
            return input;
        }
        if (any instanceof Input.Instruction instruction) {
            return new Input.Instruct(id, instruction, new Actor(Owner.CARE_TEAM, "nurse-1"), "asked by phone");
        }
        if (any instanceof Report report) {
            return new Input.EffectReported(id, new EffectKey("default/sally/1/0"), report);
        }
        throw new IllegalArgumentException("Nothing carries a " + any.getClass());
    }

    private static List<Class<?>> kinds(Class<?> family) {
        List<Class<?>> kinds = new ArrayList<>();
        collect(family, kinds);
        return kinds;
    }

    private static void collect(Class<?> type, List<Class<?>> kinds) {
        if (!type.isSealed()) {
            kinds.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted, kinds);
        }
    }
}
