package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class NoSlotIsLostTest {

    @Test
    void a_slot_at_the_time_of_another_service_of_its_party_is_not_lost() {
        Ruling ruling = Ruling.of(new NoSlotIsLost(), Lived.in("visits-twins"));

        assertThat(ruling.keeps("no-slot-is-lost")).isTrue();
    }

    @Test
    void what_its_party_offers_at_other_times_is_in_nobodys_way() {
        Ruling ruling = Ruling.of(new NoSlotIsLost(), Lived.in("visits-twins", "apart.json"));

        assertThat(ruling.keeps("no-slot-is-lost")).isTrue();
    }

    @Test
    void where_others_seek_the_same_nothing_is_certain() {
        Ruling ruling = Ruling.of(new NoSlotIsLost(), Lived.in("visits-many", "two.json"));

        assertThat(ruling.isMet("no-slot-is-lost")).isFalse();
    }

    @Test
    void of_two_slots_of_one_name_on_the_clocks_of_two_zones_nobody_knows_which_is_had() {
        Chronicle life = Lived.in("visits-twins-of-zones");

        assertThat(Visited.broken(life)).doesNotContain("31.no-slot-is-lost");
    }
}
