package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static final String BY_BOTH = "(14:20) Central European Time \\((19:05) your time\\)";

    @Test
    void no_id_reaches_a_patient() {
        Altered life = Altered.of(Lived.in("messages-reader"));

        Chronicle named = life.saying("st1", words -> words.replace("Title ti2", "st1"));

        assertThat(Ruling.of(new InHerWords(), named).breaks("no-id")).isTrue();
        assertThat(Ruling.of(new InHerWords(), Lived.in("messages-reader")).keeps("no-id"))
                .isTrue();
    }

    @Test
    void nor_does_that_of_a_place_which_has_a_name() {
        Altered life = Altered.of(Lived.in("messages-visit"));

        Chronicle told = life.saying("st2", words -> words.replace("Nmplace", "pl1"));

        assertThat(Ruling.of(new InHerWords(), told).breaks("no-id")).isTrue();
        assertThat(Ruling.of(new InHerWords(), Lived.in("messages-visit")).keeps("no-id"))
                .isTrue();
    }

    @Test
    void no_state_reaches_a_patient() {
        Altered life = Altered.of(Lived.in("messages-reader"));

        Chronicle told = life.saying("st3", words -> words + " (with-care-team)");

        assertThat(Ruling.of(new InHerWords(), told).breaks("no-state")).isTrue();
        assertThat(Ruling.of(new InHerWords(), Lived.in("messages-reader")).keeps("no-state"))
                .isTrue();
    }

    @Test
    void a_text_is_said_in_the_language_that_she_reads_by_then() {
        Chronicle life = Lived.in("messages-reader", "learns.world.json");

        Chronicle told = Altered.of(life).saying("st3", words -> words.replace("wd3de", "wd3en"));

        assertThat(Ruling.of(new HerLanguage(), told).breaks("readers-language"))
                .isTrue();
        assertThat(Ruling.of(new HerLanguage(), life).keeps("readers-language")).isTrue();
        assertThat(Ruling.of(new HerLanguage(), Lived.in("messages-reader", "german.world.json"))
                        .keeps("readers-language"))
                .isTrue();
    }

    @Test
    void what_the_library_adds_is_in_her_language() {
        Chronicle german = Lived.in("messages-reader", "german.world.json");
        Chronicle spanish = Lived.in("messages-reader", "spanish.world.json");

        Chronicle march = Altered.of(german).saying("st2", words -> words.replace("März", "March"));
        Chronicle tuesday = Altered.of(spanish).saying("st1", words -> words.replace("martes", "Tuesday"));

        assertThat(Ruling.of(new HerLanguage(), march).breaks("no-foreign-words"))
                .isTrue();
        assertThat(Ruling.of(new HerLanguage(), tuesday).breaks("no-foreign-words"))
                .isTrue();
        assertThat(Ruling.of(new HerLanguage(), german).keeps("no-foreign-words"))
                .isTrue();
        assertThat(Ruling.of(new HerLanguage(), spanish).keeps("no-foreign-words"))
                .isTrue();
        assertThat(Ruling.of(new HerLanguage(), Lived.in("messages-reader")).isMet("no-foreign-words"))
                .isFalse();
    }

    @Test
    void a_day_goes_with_the_sentence_that_it_stands_in() {
        Chronicle english = Lived.in("messages-english");
        Chronicle both = Lived.in("messages-english", "both.world.json");

        Chronicle mixed = Altered.of(both).saying("st2", words -> words.replace("Dienstag", "Tuesday"));

        assertThat(Ruling.of(new HerLanguage(), english).isMet("no-foreign-words"))
                .isFalse();
        assertThat(Ruling.of(new HerLanguage(), mixed).breaks("no-foreign-words"))
                .isTrue();
        assertThat(Ruling.of(new HerLanguage(), both).keeps("no-foreign-words")).isTrue();
    }

    @Test
    void a_time_is_by_her_clocks_or_says_by_whose() {
        Chronicle both = Lived.in("messages-reader", "far.world.json");

        Chronicle bare = Altered.of(both).saying("st1", words -> words.replaceAll(BY_BOTH, "$1"));
        Chronicle hers = Altered.of(both).saying("st1", words -> words.replaceAll(BY_BOTH, "$2"));
        Chronicle marked = Altered.of(bare).saying("st1", words -> words + " (Berlin)");

        assertThat(Ruling.of(new HerZone(), bare).breaks("zone-is-hers-or-said"))
                .isTrue();
        assertThat(Ruling.of(new HerZone(), both).keeps("zone-is-hers-or-said")).isTrue();
        assertThat(Ruling.of(new HerZone(), hers).keeps("zone-is-hers-or-said")).isTrue();
        assertThat(Ruling.of(new HerZone(), marked).keeps("zone-is-hers-or-said"))
                .isTrue();
    }

    @Test
    void where_all_clocks_agree_no_zone_is_said() {
        Chronicle life = Lived.in("messages-reader");

        Ruling ruling = Ruling.of(new HerZone(), life);

        assertThat(ruling.judgement().premises()).isEmpty();
    }
}
