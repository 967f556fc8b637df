package io.journeykit.examples.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROJECT = project();
    private static final Schema ASKED = schema("when-question");
    private static final Schema ANSWERED = schema("when-answer");

    static List<JsonNode> questions() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        Path file = PROJECT.resolve("journey-examples/src/test/resources/when/questions.json");
        JSON.readTree(Files.readString(file)).forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_comes_to_its_dates_and_both_keep_to_their_schemas(JsonNode vector) throws IOException {
        String asked = vector.get("asks").toString();
        Question question = Question.read(asked, "question");

        String answer = AnswerJson.write(question, question.answer());

        List<String> dates = new ArrayList<>();
        JSON.readTree(answer)
                .get("times")
                .forEach(time -> dates.add(
                        time.get("whole-day").asBoolean()
                                ? time.get("date").asText()
                                : time.get("site").asText()));
        List<String> expected = new ArrayList<>();
        vector.get("answers").forEach(date -> expected.add(date.asText()));
        assertThat(dates).isEqualTo(expected);
        assertThat(ASKED.validate(asked, InputFormat.JSON)).isEmpty();
        assertThat(ANSWERED.validate(answer, InputFormat.JSON)).isEmpty();
    }

    @Test
    void each_day_that_was_counted_or_passed_over_is_told_with_its_holiday() {
        Answer answer = Question.read(
                        "{\"when\": \"2 working days before 2026-04-21\", \"calendar\": \"us-ma\"}", "question")
                .answer();

        assertThat(answer.times().get(0).because())
                .containsExactly(
                        "Mon 2026-04-20 is no working day: Patriots' Day",
                        "Sun 2026-04-19 is no working day: Sunday",
                        "Sat 2026-04-18 is no working day: Saturday",
                        "Fri 2026-04-17 is working day 1",
                        "Thu 2026-04-16 is working day 2");
    }

    @Test
    void a_clock_change_is_told() {
        Answer answer = Question.read(
                        "{\"when\": \"P1D after 2026-03-07T02:30\", \"zone\": \"America/New_York\"}", "question")
                .answer();

        assertThat(answer.times().get(0).because())
                .contains("the clocks change that day, from 02:00 to 03:00")
                .anyMatch(reason -> reason.contains("UTC-04:00 there and at UTC-05:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"when": "3 wrking days before 2026-04-21"}                  | '3 wrking days' is not a span; write an ISO 8601
            {"when": "whenever"}                                         | 'whenever' is no question about time; ask '3 working
            {"when": "P1D after tomorrow"}                               | 'tomorrow' is no point in time; write 2026-04-21
            {"when": "2026-04-21", "zone": "Mars/Base"}                  | $.zone [bad-zone] 'Mars/Base' is no time zone
            {"when": "2026-04-21", "calendar": "uk"}                     | did you mean 'gb' (United Kingdom)?
            {"when": "2026-04-21", "zoen": "UTC"}                        | no field 'zoen' here; did you mean 'zone'?
            {"when": "2026-04-21", "roll": "forward"}                    | $.roll [unknown-roll]
            {"when": "P20Y after 2026-01-01", "calendar": "gb-sct"}      | lies beyond holiday table 'gb-sct'
            {"when": "every PT8H from 2026-03-02"}                       | 'every PT8H' is no step; write days
            {"when": "FREQ=HOURLY from 2026-03-02"}                      | has FREQ=HOURLY, which clock changes make unsafe
            {"rule": {"fhir": {"frequency": 1, "period": 1}}, "from": "2026-03-02"} | $.rule.fhir.period [tim-2]
            {"rule": {"fhir": {"when": ["ACM"]}}, "from": "2026-03-02"}  | Event 'ACM' has no time in the person's table; add CM
            {"rule": {"every": "P1W"}}                                   | $.from [missing-field]
            {"from": "2026-03-02"}                                       | nothing is asked; write 'when' in words
            {"when": "P1D after 2026-03-07T02:30", "zone": "America/New_York", "daylight-saving": "reject"} | never comes: the clocks
            """)
    void what_cannot_be_answered_is_refused_with_what_to_do(String asked, String problem) {
        assertThatThrownBy(() -> Question.read(asked, "question").answer())
                .isInstanceOf(Refused.class)
                .hasMessageContaining(problem);
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(PROJECT.resolve("docs/schema/" + name + ".schema.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }
}
