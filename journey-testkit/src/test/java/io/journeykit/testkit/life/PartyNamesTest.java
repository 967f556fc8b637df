package io.journeykit.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeykit.testkit.world.Opening;
import io.journeykit.testkit.world.World;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartyNamesTest {

    private static final String WORLD =
            "{\"parties\": {\"pr1\": {\"offers\": [{\"place\": \"pl1\"}]}, \"pr2\": {}}, \"begin\": []}";

    @Test
    void every_provider_and_place_of_a_life_has_a_name_unlike_its_id() {
        List<World> worlds =
                LongStream.rangeClosed(1, 30).mapToObj(Lives.random()::world).toList();

        assertThat(worlds).allSatisfy(world -> {
            assertThat(world.setting().names().byId().keySet()).containsAll(ids(world));
            world.setting()
                    .names()
                    .byId()
                    .forEach((id, names) -> assertThat(names.get("")).doesNotContain(id));
        });
    }

    @Test
    void names_differ_as_ids_do() {
        assertThat(PartyNames.of("prbc2d")).isEqualTo(PartyNames.of("prbc2d")).isNotEqualTo(PartyNames.of("prbc3d"));
    }

    @Test
    void whoever_is_gone_has_no_name_left() {
        ObjectNode world = (ObjectNode) Json.read(WORLD);
        PartyNames.into(world);

        ((ObjectNode) world.get("parties")).remove("pr2");
        JsonNode fewer = PartyNames.pruned(world);
        ((ObjectNode) world.get("parties")).remove("pr1");
        JsonNode none = PartyNames.pruned(world);

        assertThat(fewer.get("names").fieldNames()).toIterable().containsExactly("pl1", "pr1");
        assertThat(none.has("names")).isFalse();
    }

    private static List<String> ids(World world) {
        return world.cast().parties().values().stream()
                .flatMap(party -> party.openings().stream())
                .map(Opening::slot)
                .flatMap(slot -> Stream.of(slot.provider(), slot.place()))
                .toList();
    }
}
