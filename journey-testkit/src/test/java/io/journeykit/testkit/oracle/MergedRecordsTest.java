package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After a merge an address keeps the record that it came with: its language and its yes, unless the other says no. */
class MergedRecordsTest {

    private static final Chronicle LIFE = Lived.in("messages-merged-unsent");
    private static final AgendaId OTHER = AgendaId.of("pe-two");

    @Test
    void what_was_composed_before_a_merge_is_said_in_the_language_of_who_reads_there() {
        assertThat(Ruling.of(new HerLanguage(), LIFE).breaks("readers-language"))
                .isFalse();
    }

    @Test
    void her_number_and_her_yes_are_hers_after_the_merge_too() {
        Ruling ruling = Ruling.of(new ContactRulesKept(), LIFE);

        assertThat(ruling.breaks("consent-is-kept")).isFalse();
        assertThat(ruling.breaks("address-is-on-record")).isFalse();
    }

    @Test
    void a_no_of_either_record_is_kept() {
        Address number = new Books(LIFE)
                .person(OTHER)
                .orElseThrow()
                .preferences()
                .addresses()
                .get(0);
        Permission hers = record(number, ConsentRule.permit("care-coordination"));
        Permission silent = Permission.UNKNOWN;
        Permission refuses =
                silent.after(new Input.ChangeConsent(InputId.of("in-one"), List.of(ConsentRule.withdrawAll())));

        assertThat(silent.taking(OTHER, hers).permits("care-coordination", number))
                .isTrue();
        assertThat(refuses.taking(OTHER, hers).permits("care-coordination", number))
                .isFalse();
        assertThat(silent.taking(OTHER, hers).giving(OTHER).permits("care-coordination", number))
                .isFalse();
    }

    private static Permission record(Address number, ConsentRule rule) {
        Preferences preferences = new Books(LIFE).person(OTHER).orElseThrow().preferences();
        assertThat(preferences.addresses()).contains(number);
        return new Permission(preferences, List.of(rule), Optional.empty(), Optional.empty(), false, List.of());
    }
}
