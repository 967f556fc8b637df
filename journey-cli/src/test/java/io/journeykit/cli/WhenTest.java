package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_timing_is_told_as_a_date_with_its_reasons_and_tables() {
        int code = when(
                "",
                "3",
                "working",
                "days",
                "before",
                "2026-04-21",
                "--calendar",
                "us-ma",
                "--zone",
                "America/New_York");

        assertThat(code).isZero();
        assertThat(told())
                .startsWith("3 working days before 2026-04-21, America/New_York, us-ma", "  Wed 2026-04-15")
                .contains("      Mon 2026-04-20 is no working day: Patriots' Day");
        assertThat(told()).last().asString().startsWith("by time zones ").contains("us-ma Jollyday");
    }

    @Test
    void a_recurrence_is_told_on_the_clocks_of_the_place_and_of_the_patient() {
        int code = when(
                "",
                "every week on mon at 09:00 from 2026-03-02",
                "--zone",
                "America/New_York",
                "--patient-zone",
                "Europe/London",
                "--limit",
                "2");

        assertThat(code).isZero();
        assertThat(told())
                .contains(
                        "  Mon 2026-03-02 09:00 -05:00, Mon 2026-03-02 14:00 for the patient",
                        "  Mon 2026-03-09 09:00 -04:00, Mon 2026-03-09 13:00 for the patient",
                        "  and so on");
    }

    @Test
    void a_quota_is_told_as_windows_and_what_never_comes_as_never() {
        when("", "3 each P1W from 2026-03-02", "--limit", "1");
        when("", "every day from 2026-03-02T09:00, until 2026-03-01");

        assertThat(told()).contains("  Mon 2026-03-02 00:00 Z to Sun 2026-03-08 23:59", "  never");
    }

    @Test
    void questions_from_standard_input_are_answered_a_line_each_and_a_bad_one_keeps_no_other() {
        int code = when("""
                {"id": "one", "when": "P1D after 2026-03-07"}

                {"when": "P1X after 2026-03-07"}
                {"when": "P2D after 2026-03-07"}
                """);

        assertThat(code).isEqualTo(2);
        assertThat(told()).hasSize(3);
        assertThat(told().get(0))
                .startsWith(
                        "{\"id\":\"one\",\"question\":\"P1D after 2026-03-07\",\"times\":[{\"date\":\"2026-03-08\"");
        assertThat(told().get(1))
                .startsWith("{\"faults\":[{\"line\":3,")
                .contains("bad-question", "'P1X' is not a span");
        assertThat(told().get(2)).contains("\"date\":\"2026-03-09\"");
    }

    @Test
    void as_json_the_answer_is_one_object() {
        int code = when(
                "", "--json", "2026-12-25", "--calendar", "gb-eng", "--roll", "following", "--closed", "2026-12-29");

        assertThat(code).isZero();
        assertThat(told()).singleElement().asString().contains("\"date\":\"2026-12-30\"", "Christmas");
    }

    @Test
    void what_is_wrong_is_told_with_where_and_what_next() {
        int code = when("", "3 working days before 2026-04-21", "--zone", "America/Bostn");

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("$.zone [bad-zone] 'America/Bostn' is no time zone; write one such as 'America/New_York'");
    }

    @Test
    void the_ways_of_asking_are_told_by_help() {
        int code = when("", "--help");

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8)).contains("3 working days before 2026-04-21", "FREQ=MONTHLY;BYDAY=2TU");
    }

    private int when(String in, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "when";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commands(new ByteArrayInputStream(in.getBytes(UTF_8)), out, err)
                .execute(all);
    }

    private List<String> told() {
        return out.toString(UTF_8).lines().toList();
    }
}
