package io.journeykit.testkit.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.journeykit.planning.Criterion;
import io.journeykit.planning.search.Options;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {

    private static final String TEXT =
            SeededMistake.read(Sources.project().resolve("docs/schema/plan-problem.schema.json"));
    private static final Schema PROBLEM = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);
    private static final String SALLY = example("sally");

    @ParameterizedTest
    @ValueSource(strings = {"sally", "infusions"})
    void every_example_keeps_to_the_schema(String name) {
        assertThat(PROBLEM.validate(example(name), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_fields_of_the_schema_are_those_of_the_code() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(TEXT);

        assertThat(fields(schema)).containsExactlyInAnyOrderElementsOf(PlanNotation.FIELDS);
        assertThat(fields(schema.at("/$defs/person"))).containsExactlyInAnyOrderElementsOf(PlanNotation.PERSON);
        assertThat(fields(schema.at("/$defs/step"))).containsExactlyInAnyOrderElementsOf(PlanStepNotation.FIELDS);
        assertThat(fields(schema.at("/$defs/offer"))).containsExactlyInAnyOrderElementsOf(PlanStepNotation.OFFER);
        assertThat(fields(schema.at("/$defs/lag"))).containsExactlyInAnyOrderElementsOf(LagNotation.FIELDS);
        assertThat(fields(schema.at("/$defs/way"))).containsExactlyInAnyOrderElementsOf(WayNotation.FIELDS);
    }

    @Test
    void sally_is_offered_the_near_visit_in_time_and_the_one_without_travel_past_its_target() {
        Options options = PlanFile.read(SALLY.getBytes(UTF_8), "sally", Sources.SURROUNDINGS)
                .options();

        assertThat(options.options())
                .extracting(option -> option.slot("ortho-visit").toString())
                .containsExactly("Tue 31 Mar 2026 13:00 at ortho-b", "Tue 2 Jun 2026 11:00 at ortho-a");
        Reader author =
                Reader.author(Locale.ENGLISH, ZoneId.of("America/New_York")).at(Instant.parse("2026-03-02T15:15:00Z"));
        assertThat(options.options().get(1).remarks())
                .extracting(remark -> Words.standard().say(remark, author).orElse(""))
                .containsExactly("the least travel", "ortho-visit is 32 days past its target, Fri 1 May 10:15");
    }

    @Test
    void one_nurse_gives_all_infusions_and_the_first_is_on_the_day_of_the_blood_test() {
        Options options = PlanFile.read(example("infusions").getBytes(UTF_8), "infusions", Sources.SURROUNDINGS)
                .options();

        assertThat(options.options())
                .singleElement()
                .satisfies(option -> assertThat(option.plan().slots())
                        .extracting(Object::toString)
                        .containsExactly(
                                "Wed 4 Mar 2026 08:00 at laboratory",
                                "Wed 4 Mar 2026 10:00 at nurse-kim",
                                "Wed 18 Mar 2026 10:00 at nurse-kim",
                                "Wed 1 Apr 2026 10:00 at nurse-kim"));
    }

    @Test
    void what_counts_first_for_the_person_is_offered_first() {
        String problem = SALLY.replace("\"likes\": {", "\"likes\": {\"first\": \"travel\", ");

        Options options = PlanFile.read(problem.getBytes(UTF_8), "sally", Sources.SURROUNDINGS)
                .options();

        assertThat(options.options().get(0).strengths()).contains(Criterion.TRAVEL);
        assertThat(options.options().get(0).slot("ortho-visit").provider()).isEqualTo("ortho-a");
    }

    @Test
    void what_is_aimed_at_its_target_is_planned_next_to_it() {
        String problem = SALLY.replace(
                "\"target\": \"2026-05-01T10:15\",", "\"target\": \"2026-06-01T10:15\", \"aim\": \"target\",");

        Options options = PlanFile.read(problem.getBytes(UTF_8), "sally", Sources.SURROUNDINGS)
                .options();

        assertThat(options.options().get(0).slot("ortho-visit")).hasToString("Tue 2 Jun 2026 11:00 at ortho-a");
        assertThat(options.options().get(0).whyNotEarlier("ortho-visit").toString())
                .contains("plan.nearest");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"end of mri\" | \"end of mir\" | no step 'mir'; did you mean 'mri'?",
                "\"end of mri\" | \"after mri\" | 'after mri' is no end of a step; write 'start of mri' or 'end of mri'",
                "\"end of mri\" | \"end of ortho-visit\" | both ends are at 'ortho-visit'; name two steps",
                "\"3 working days\" | \"3 woking days\" | 3 woking days",
                ", \"at-least\": \"3 working days\", \"at-most\": \"P90D\" | | neither 'at-least' nor 'at-most'",
                "\"id\": \"ortho-visit\" | \"id\": \"mri\" | a second step 'mri'; give it another id",
                "2026-03-04T08:00 | 2026-03-04 | is no local time; write one such as 2026-03-02T10:15",
                "\"calendar\": \"us-ma\" | \"calendar\": \"us\" | no calendar 'us'",
                "\"zone\": \"America/New_York\" | \"zone\": \"New York\" | is no time zone",
                "\"steps\" | \"visits\" | there is no 'steps'; add it",
                "\"lags\" | \"ways\": [{\"between\": [\"a\"], \"takes\": \"P1D\"}], \"lags\" | no exact time; write hours or minutes",
                "\"lags\" | \"same-provider\": [[\"mri\", \"visit\"]], \"lags\" | no step 'visit'",
            })
    void a_mistake_is_refused_with_what_is_wrong_and_where(String insteadOf, String written, String says) {
        String wrong = SALLY.replace(insteadOf, written == null ? "" : written);

        Refused refused = catchThrowableOfType(
                Refused.class, () -> PlanFile.read(wrong.getBytes(UTF_8), "sally.json", Sources.SURROUNDINGS));

        assertThat(refused.faults()).extracting(Fault::toString).anyMatch(fault -> fault.contains(says));
        assertThat(refused.faults()).allMatch(fault -> fault.toString().startsWith("sally.json:"));
    }

    private static List<String> fields(JsonNode definition) {
        List<String> fields = new ArrayList<>();
        definition.get("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static String example(String name) {
        Path file = Sources.main("plans/" + name + ".json");
        return SeededMistake.read(file);
    }
}
