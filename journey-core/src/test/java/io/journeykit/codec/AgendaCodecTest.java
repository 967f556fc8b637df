package io.journeykit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.vocabulary.AgendaId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AgendaCodecTest {

    private static final int SEEDS = 2_000;
    private static final ObjectMapper SORTING = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void any_agenda_is_read_as_it_was_written() {
        holds(Agenda.class, AgendaCodec::write, AgendaCodec::readAgenda);
    }

    @Test
    void any_event_is_read_as_it_was_written() {
        holds(Event.class, AgendaCodec::write, AgendaCodec::readEvent);
    }

    @Test
    void any_input_is_read_as_it_was_written() {
        holds(Input.class, AgendaCodec::write, AgendaCodec::readInput);
    }

    @Test
    void any_effect_is_read_as_it_was_written() {
        holds(Effect.class, AgendaCodec::write, AgendaCodec::readEffect);
    }

    @Test
    void any_report_is_read_as_it_was_written() {
        holds(Report.class, AgendaCodec::write, AgendaCodec::readReport);
    }

    private static <T> void holds(Class<T> type, Function<T, byte[]> write, Function<byte[], T> read) {
        for (int seed = 0; seed < SEEDS; seed++) {
            T value = new Chance(seed).any(type);

            byte[] json = write.apply(value);
            T again = read.apply(json);

            assertThat(again).as(() -> text(json)).isEqualTo(value);
            assertThat(write.apply(again)).as(() -> text(json)).isEqualTo(json);
        }
    }

    @Test
    void a_person_of_whom_nothing_is_known_takes_one_line() {
        Agenda nobody = Agenda.empty(AgendaId.of("sally"));

        String json = text(AgendaCodec.write(nobody));

        assertThat(json).hasSizeLessThan(200);
    }

    @Test
    void a_newer_format_is_refused_by_its_number() {
        byte[] newer = "{\"format\":7,\"id\":\"default/sally\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> AgendaCodec.readAgenda(newer))
                .isInstanceOfSatisfying(
                        UnknownFormat.class, e -> assertThat(e.format()).isEqualTo(7))
                .hasMessageContaining("this version reads format 1");
    }

    @Test
    void a_store_may_sort_the_fields() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Event event = new Chance(seed).any(Event.class);
            Effect effect = new Chance(seed).any(Effect.class);

            byte[] sortedEvent = sorted(AgendaCodec.write(event));
            byte[] sortedEffect = sorted(AgendaCodec.write(effect));

            assertThat(AgendaCodec.readEvent(sortedEvent))
                    .as(() -> text(sortedEvent))
                    .isEqualTo(event);
            assertThat(AgendaCodec.readEffect(sortedEffect))
                    .as(() -> text(sortedEffect))
                    .isEqualTo(effect);
        }
    }

    @Test
    void what_is_cut_short_or_changed_is_refused_without_a_word_of_its_content() {
        byte[] whole = AgendaCodec.write(MidJourney.agenda());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> AgendaCodec.readAgenda(cut))
                    .isInstanceOf(UnknownFormat.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("addr-1", "p-48213", "ortho-b");
        }
    }

    @Test
    void a_damaged_byte_is_read_or_refused_and_nothing_else() {
        Random random = new Random(7);
        byte[] whole = AgendaCodec.write(MidJourney.agenda());
        int refused = 0;

        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(90));
            try {
                AgendaCodec.readAgenda(damaged);
            } catch (UnknownFormat e) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void a_field_of_a_newer_version_is_refused_since_writing_it_back_would_lose_it() {
        byte[] newer = text(AgendaCodec.write(Agenda.empty(AgendaId.of("sally"))))
                .replace("\"id\"", "\"mood\":1,\"id\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> AgendaCodec.readAgenda(newer))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("an unknown field of Agenda");
    }

    private static byte[] sorted(byte[] json) throws IOException {
        return SORTING.writeValueAsBytes(SORTING.readValue(json, Object.class));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
