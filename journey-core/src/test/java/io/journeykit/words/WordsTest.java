package io.journeykit.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Reader PATIENT = Reader.patient(Locale.ENGLISH, ZoneOffset.UTC);
    private static final Reader TEAM = Reader.careTeam(Locale.ENGLISH, ZoneOffset.UTC);
    private static final Reader AUTHOR = Reader.author(Locale.ENGLISH, ZoneOffset.UTC);
    private static final Part MRI = Part.of(StepRef.of(JourneyId.of("knee-1"), StepId.of("mri")));

    @Test
    void places_are_filled_with_parts_and_a_count_chooses_the_form() {
        Words words =
                english(Map.of("seen.one", "{number} visit of {step}", "seen.other", "{number} visits of {step}"));
        Phrase one = Phrase.of("seen").with("step", Part.quote("knee MRI")).with("number", Part.of(1));

        assertThat(words.say(one, PATIENT)).contains("1 visit of knee MRI");
        assertThat(words.say(one.with("number", Part.of(1200)), PATIENT)).contains("1,200 visits of knee MRI");
    }

    @Test
    void what_is_quoted_is_never_read_as_a_text() {
        Words words = english(Map.of("said", "'{words}'[ by {who}]"));

        assertThat(words.say(
                        Phrase.of("said")
                                .with("words", Part.quote("{who}[ nobody]"))
                                .with("who", Part.quote("{words}")),
                        PATIENT))
                .contains("'{who}[ nobody]' by {words}");
    }

    @Test
    void a_stretch_is_left_out_where_something_in_it_has_no_name() {
        Words words = english(Map.of("booked", "{step} is booked[ with {provider}][ at {place}]"));
        Phrase booked =
                Phrase.of("booked").with("step", Part.quote("MRI")).with("provider", Name.Kind.PROVIDER, "dr-lee");

        assertThat(words.say(booked, PATIENT)).contains("MRI is booked");
        assertThat(words.say(booked, AUTHOR)).contains("MRI is booked with dr-lee");
    }

    @Test
    void where_a_name_must_stand_it_is_said_in_general() {
        Words words = english(Map.of("asked", "{provider} is asked about {step}"));
        Phrase asked = Phrase.of("asked")
                .with("provider", Name.Kind.PROVIDER, "dr-lee")
                .with("step", MRI);

        assertThat(words.sentence(asked, PATIENT)).contains("The provider is asked about another step.");
        assertThat(words.sentence(asked, TEAM)).contains("The provider is asked about mri.");
        assertThat(words.sentence(asked, AUTHOR)).contains("Dr-lee is asked about knee-1/mri.");
    }

    @Test
    void a_patient_hears_of_no_state_and_of_no_code() {
        Phrase state = Phrase.of("stands").with("state", Name.Kind.STATE, "not-yet-held");
        Words words = english(Map.of("stands", "it stands at '{state}'"));

        assertThat(words.say(Phrase.of("stands").with("state", Name.Kind.STATE, "booked"), PATIENT))
                .isEmpty();
        assertThat(words.say(state, PATIENT)).isEmpty();
        assertThat(words.say(state, TEAM)).contains("it stands at 'not yet held'");
        assertThat(words.say(Phrase.of("vendor.all-is-well"), PATIENT)).isEmpty();
        assertThat(words.say(Phrase.of("vendor.all-is-well"), TEAM)).contains("all is well");
        assertThat(words.say(Phrase.of("vendor.all-is-well"), AUTHOR)).contains("vendor.all-is-well");
    }

    @Test
    void an_audience_may_have_a_text_of_its_own() {
        Words words = english(Map.of("turn", "the patient is next", "turn@patient", "you are next"));

        assertThat(words.sentence(Phrase.of("turn"), PATIENT)).contains("You are next.");
        assertThat(words.sentence(Phrase.of("turn"), TEAM)).contains("The patient is next.");
    }

    @Test
    void a_language_that_nobody_gave_is_spoken_in_english() {
        Reader finnish = Reader.patient(Locale.forLanguageTag("fi-FI"), ZoneOffset.UTC);

        assertThat(Words.standard().say(Part.of(List.of(Part.quote("a"), Part.quote("b"))), finnish))
                .contains("a and b");
    }

    @Test
    void a_vendor_adds_a_language_with_its_plurals_and_what_it_lacks_is_english() {
        PluralRule polish = number -> number == 1 ? "one" : number % 10 >= 2 && number % 10 <= 4 ? "few" : "many";
        Bundle bundle = Bundle.of(
                Locale.forLanguageTag("pl"),
                polish,
                Map.of("seen.one", "{n} wizyta", "seen.few", "{n} wizyty", "seen.many", "{n} wizyt"));
        Words words = Words.of(Bundles.standard().with(bundle), Names.NONE);
        Reader reader = Reader.patient(Locale.forLanguageTag("pl-PL"), ZoneOffset.UTC);

        assertThat(words.say(Phrase.of("seen").with("n", Part.of(3)), reader)).contains("3 wizyty");
        assertThat(words.say(Phrase.of("seen").with("n", Part.of(5)), reader)).contains("5 wizyt");
        assertThat(words.say(Part.of(List.of(Part.quote("a"), Part.quote("b"))), reader))
                .contains("a and b");
    }

    @Test
    void a_vendor_replaces_a_text_key_by_key() {
        Words words = english(Map.of("unnamed.provider", "your clinic", "with", "with {provider}"));

        assertThat(words.say(Phrase.of("with").with("provider", Name.Kind.PROVIDER, "x"), PATIENT))
                .contains("with your clinic");
        assertThat(Bundles.standard()
                        .bundle(Locale.ENGLISH)
                        .orElseThrow()
                        .texts()
                        .get("unnamed.provider"))
                .isEqualTo("the provider");
    }

    @Test
    void names_of_a_vendor_go_before_others() {
        Names first = (part, reader) -> part.equals(MRI) ? Optional.of(Part.quote("the scan")) : Optional.empty();
        Words words = Words.of(Bundles.standard(), first).naming((part, reader) -> Optional.of(Part.quote("other")));

        assertThat(words.say(MRI, PATIENT)).contains("the scan");
    }

    @Test
    void a_text_that_is_not_well_written_is_refused_with_its_key() {
        for (String odd : List.of("{step", "[ at {place}", "a] b", "[a [b]]")) {
            assertThatThrownBy(() -> Bundle.of(Locale.ENGLISH, Map.of("odd", odd)))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Text 'odd' cannot be read: ");
        }
    }

    private static Words english(Map<String, String> texts) {
        return Words.of(Bundles.standard().with(Bundle.of(Locale.ENGLISH, texts)), Names.NONE);
    }
}
