package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.testkit.play.Chronicle;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void no_id_reaches_a_patient() {
        Altered life = Altered.of(Lived.in("messages-reader"));

        Chronicle named = life.saying("st1", words -> words.replace("st1", "Title ti2"));

        assertThat(Ruling.of(new InHerWords(), Lived.in("messages-reader")).breaks("no-id"))
                .isTrue();
        assertThat(Ruling.of(new InHerWords(), named).keeps("no-id")).isTrue();
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

        Ruling ruling = Ruling.of(new HerLanguage(), life);

        assertThat(ruling.breaks("readers-language")).isTrue();
        assertThat(Ruling.of(new HerLanguage(), Lived.in("messages-reader", "german.world.json"))
                        .keeps("readers-language"))
                .isTrue();
    }

    @Test
    void what_the_library_adds_is_in_her_language() {
        Chronicle life = Lived.in("messages-reader", "german.world.json");

        Ruling ruling = Ruling.of(new HerLanguage(), life);

        assertThat(ruling.breaks("no-foreign-words")).isTrue();
        assertThat(Ruling.of(new HerLanguage(), Lived.in("messages-reader")).isMet("no-foreign-words"))
                .isFalse();
    }

    @Test
    void a_day_goes_with_the_sentence_that_it_stands_in() {
        Chronicle english = Lived.in("messages-english");
        Chronicle both = Lived.in("messages-english", "both.world.json");

        assertThat(Ruling.of(new HerLanguage(), english).isMet("no-foreign-words"))
                .isFalse();
        assertThat(Ruling.of(new HerLanguage(), both).breaks("no-foreign-words"))
                .isTrue();
    }

    @Test
    void a_time_is_by_her_clocks_or_says_by_whose() {
        Altered life = Altered.of(Lived.in("messages-reader", "far.world.json"));

        Chronicle hers = life.saying("st2", words -> words.replace("14:20", "19:05"));
        Chronicle marked = Altered.of(hers).saying("st1", words -> words + " (Berlin)");

        assertThat(Ruling.of(new HerZone(), hers).breaks("zone-is-hers-or-said"))
                .isTrue();
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
