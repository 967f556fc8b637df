package io.journeykit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TravelTableTest {

    @Test
    void the_way_from_a_place_to_itself_is_kept_free_between_two_visits_there() {
        TravelTable table = TravelTable.NONE.with("theatre-2", "theatre-2", Duration.ofMinutes(45));

        assertThat(table.between("theatre-2", "theatre-2")).hasMinutes(45);
        assertThat(table.between("theatre-3", "theatre-3")).isZero();
    }
}
