package io.journeykit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.kernel.Boston;
import io.journeykit.kernel.Office;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Directory;
import io.journeykit.spi.Listing;
import io.journeykit.spi.Provider;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.TenantId;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpeechTest {

    /** A directory that knows the one therapist, and where she is. */
    private static final Directory TOWN = new Directory() {
        @Override
        public List<Provider> providersOf(String service, TenantId tenant) {
            return List.of();
        }

        @Override
        public Optional<Listing> listing(String id, Locale language, TenantId tenant) {
            boolean german = language.getLanguage().equals("de");
            return switch (id) {
                case "therapist" ->
                    Optional.of(Listing.of("Harbor Physical Therapy")
                            .address("5 Harbor Street, Boston")
                            .phone("+1 617 555 0105"));
                case "therapy" -> Optional.of(Listing.of(german ? "Krankengymnastik" : "physical therapy"));
                default -> Optional.empty();
            };
        }
    };

    private static final Words WORDS = Words.standard()
            .naming(Names.of(TOWN, TenantId.of("default")))
            .naming((part, reader) -> part.equals(new Name(Name.Kind.PERSON, "default/sally"))
                    ? Optional.of(Part.quote("Sally Miller"))
                    : Optional.empty());

    @Test
    void a_text_of_the_template_is_filled_in_for_the_reader() {
        Office office = told("On {date of lesson}, at {time of lesson}, with {provider of lesson}.");

        assertThat(body(office)).isEqualTo("On Monday 9 March, at 16:00, with Harbor Physical Therapy.");
    }

    @Test
    void a_visit_is_said_with_its_service_and_where_it_is() {
        Office office = told("{person}: {service of lesson}, {address of lesson}, call {phone of lesson}.");

        assertThat(body(office))
                .isEqualTo("Sally Miller: physical therapy, 5 Harbor Street, Boston, call +1 617 555 0105.");
    }

    @Test
    void facts_are_said_by_their_types() {
        assertThat(body(knowing("en"))).isEqualTo("1,250.5 g on Thursday 1 January; fasting: yes; Anna and Ben.");
        assertThat(body(knowing("es"))).isEqualTo("1.250,5 g on jueves, 1 de enero; fasting: sí; Anna y Ben.");
        assertThat(body(knowing("de"))).isEqualTo("1.250,5 g on Donnerstag, 1. Januar; fasting: ja; Anna und Ben.");
    }

    @Test
    void a_text_in_no_language_of_the_readers_is_said_as_it_is_written_and_never_as_its_key() {
        assertThat(body(written("hello", Map.of("de", "Hallo {person}.")))).isEqualTo("Hallo Sally Miller.");
        assertThat(body(written("hello", Map.of("fr", "Bonjour.", "de", "Hallo."))))
                .isEqualTo("Hallo.");
        assertThat(body(written("hello", Map.of("de", "Hallo.", "en", "Hello."))))
                .isEqualTo("Hello.");
        assertThat(gap(written("hello", Map.of("de", "Sie wiegen {fact weight}."))))
                .isEqualTo("fact weight");
    }

    @Test
    void what_the_library_has_words_for_is_said_in_the_readers_language() {
        assertThat(body(written("visit-off", Map.of("de", "Nichts passt."))))
                .isEqualTo(body(written("visit-off", Map.of())))
                .doesNotContain("Nichts");
    }

    @Test
    void a_part_without_a_value_keeps_a_message_from_being_said() {
        assertThat(gap(sketched("Your lesson: {start of lesson}."))).isEqualTo("start of lesson");
        assertThat(gap(sketched("Your lesson: {place of lesson}."))).isEqualTo("place of lesson");
        assertThat(gap(sketched("Call {phone of lesson}."))).isEqualTo("phone of lesson");
        assertThat(gap(sketched("You weigh {fact weight}."))).isEqualTo("fact weight");
        assertThat(gap(sketched("For {item}."))).isEqualTo("item");
    }

    @Test
    void a_part_without_a_name_keeps_a_message_from_being_said() {
        Office office = told("With {provider of lesson}.");

        assertThat(office.utterance(Request.SendMessage.class, Words.standard()))
                .isEqualTo(new Utterance.Gap(
                        Phrase.of("reminder").with("provider of lesson", Name.Kind.PROVIDER, "therapist"),
                        "provider of lesson"));
        assertThat(gap(told("See {directions to lesson}."))).isEqualTo("directions to lesson");
    }

    @Test
    void what_the_care_team_reads_may_still_be_to_be_found() {
        JourneyTemplate.Builder template = Boston.journey(
                        Steps.booking("lesson", "therapy"), Steps.work("call", "nurse", "call"))
                .addFacts(new Declaration(FactName.of("weight"), FactType.NUMBER, false))
                .putTexts(
                        "call",
                        new TreeMap<>(
                                Map.of("en", "Call {person} on {start of lesson}: {place of lesson}, {fact weight}.")));

        Office office = Office.of(template).begin();

        assertThat(office.said(Request.AssignWork.class).body())
                .isEqualTo("Call the patient on a date to be found: a place to be found, 'weight', which is not known"
                        + " yet.");
    }

    @Test
    void what_was_not_said_becomes_a_persons_work() {
        Office office = sketched("Your lesson: {start of lesson}.");

        office.unsaid(Request.SendMessage.class, "start of lesson");

        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Closed closed
                        && closed.closing() == ContactEvent.Closing.ESCALATED
                        && closed.rule().equals("cannot-be-said"));
        assertThat(office.said(Request.AssignWork.class).body())
                .isEqualTo("reach the patient by phone: hello\n\nYour lesson: a date to be found.");
        assertThat(office.agenda().outbox().open()).isEmpty();
        assertThat(office.agenda().outbox().counted()).isEmpty();
        assertThat(office.read(new Report.NotSaid(Phrase.of("hello"), "start of lesson").phrase()))
                .isEqualTo("not said, since 'start of lesson' of 'hello' has no value");
    }

    @Test
    void braces_that_the_world_sends_are_words() {
        Part braces = Part.quote("{start of lesson}");

        assertThat(Words.standard()
                        .say(Phrase.of("late").with("signal", braces), Reader.author(Locale.ENGLISH, Boston.ZONE)))
                .contains("{start of lesson}, late");
    }

    @Test
    void the_hash_of_the_bundles_goes_with_what_is_said_and_tells_other_texts() {
        Office office = told("Come.");
        Bundle other = Bundle.of(Locale.ENGLISH, Map.of("option.none", "nothing of that"));
        Words others = Words.of(Bundles.standard().with(other), Names.NONE);

        String hash = said(office, WORDS).bundle();

        assertThat(said(office, Words.standard()).bundle()).isEqualTo(hash).hasSize(43);
        assertThat(said(office, others).bundle()).isNotEqualTo(hash);
    }

    private static String body(Office office) {
        return said(office, WORDS).body();
    }

    private static io.journeykit.agenda.Said said(Office office, Words words) {
        return ((Utterance.Words) office.utterance(Request.SendMessage.class, words)).said();
    }

    private static String gap(Office office) {
        return ((Utterance.Gap) office.utterance(Request.SendMessage.class, WORDS)).part();
    }

    /** A reminder of a lesson that is booked. */
    private static Office told(String text) {
        JourneyTemplate.Builder template = Boston.journey(
                        Steps.booking("lesson", "therapy"),
                        Steps.message("reminder", "reminder").due(Due.before(Point.startOf("lesson"), Span.days(2))))
                .putTexts("reminder", new TreeMap<>(Map.of("en", text)));
        return Office.of(template)
                .begin()
                .book("lesson", Boston.slot("2026-03-09T16:00", "therapist"))
                .at("2026-03-07T17:00");
    }

    /** A message that goes before anything is booked or known. */
    private static Office sketched(String text) {
        JourneyTemplate.Builder template = Boston.journey(
                        Steps.booking("lesson", "therapy"), Steps.message("hello", "hello"))
                .addFacts(new Declaration(FactName.of("weight"), FactType.NUMBER, false))
                .putTexts("hello", new TreeMap<>(Map.of("en", text)));
        return Office.of(template).begin();
    }

    private static Office written(String key, Map<String, String> byLanguage) {
        JourneyTemplate.Builder template = Boston.journey(Steps.message("hello", key))
                .addFacts(declared("weight", FactType.NUMBER))
                .putAllTexts(byLanguage.isEmpty() ? Map.of() : Map.of(key, new TreeMap<>(byLanguage)));
        return Office.of(template).begin();
    }

    private static Office knowing(String language) {
        JourneyTemplate.Builder template = Boston.journey(Steps.message("hello", "hello"))
                .addFacts(declared("weight", FactType.NUMBER))
                .addFacts(declared("born", FactType.DATE))
                .addFacts(declared("fasting", FactType.TRUTH))
                .addFacts(declared("children", FactType.LIST))
                .putTexts(
                        "hello",
                        new TreeMap<>(Map.of(
                                "en", "{fact weight} g on {fact born}; fasting: {fact fasting}; {fact children}.")));
        Preferences usual = Office.preferences();
        return Office.of(template)
                .prefer(new Preferences(
                        usual.zone(),
                        language,
                        usual.addresses(),
                        usual.contact(),
                        usual.availability(),
                        usual.wishes(),
                        usual.perhaps()))
                .learn("weight", Value.of(new BigDecimal("1250.50")))
                .learn("born", Value.of(LocalDate.of(2026, 1, 1)))
                .learn("fasting", Value.of(true))
                .learn("children", Value.of(List.of(Value.of("Anna"), Value.of("Ben"))))
                .begin();
    }

    private static Declaration declared(String fact, FactType type) {
        return new Declaration(FactName.of(fact), type, false);
    }
}
