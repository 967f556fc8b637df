package io.journeykit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    private static final Path PLANS =
            project().resolve("journey-examples/src/main/resources/plans").toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_problem_is_answered_with_options_how_far_they_are_and_why_nothing_is_earlier() {
        int code = plan("", PLANS.resolve("sally.json").toString());

        assertThat(code).isZero();
        assertThat(told())
                .contains(
                        "1: the earliest to finish",
                        "  ortho-visit Tue 31 Mar 2026 13:00 at ortho-b, 9 miles away",
                        "    not earlier: ortho-a has nothing before Tue 2 Jun 11:00")
                .anyMatch(line -> line.contains("Wed 4 Mar 08:00 is not a time the patient can come"))
                .anyMatch(line -> line.contains("ortho-visit is 32 days past its target"));
    }

    @Test
    void without_an_option_the_reasons_are_told() throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), """
                {"zone": "UTC",
                 "steps": [{"id": "scan", "offers": [{"provider": "imaging", "slots": ["2026-03-02T08:00"]}]},
                           {"id": "visit", "offers": [{"provider": "ortho", "slots": ["2026-03-02T09:00"]}]}],
                 "lags": [{"from": "end of scan", "to": "start of visit", "at-least": "P1D"}]}
                """);

        int code = plan("", none.toString());

        assertThat(code).isZero();
        assertThat(told())
                .contains("a plan: no option in 0 steps")
                .anyMatch(line -> line.contains("visit is at least 1 day after the end of scan")
                        && line.contains("ortho has nothing from then on"));
    }

    @Test
    void a_way_from_a_place_to_itself_keeps_its_visits_apart() throws IOException {
        Path practice = Files.writeString(folder.resolve("practice.json"), """
                {"zone": "Europe/Berlin",
                 "steps": [
                   {"id": "first", "booked": {"provider": "practice", "start": "2026-03-03T14:00", "minutes": 30}},
                   {"id": "last", "booked": {"provider": "practice", "start": "2026-03-03T17:00", "minutes": 30}},
                   {"id": "between", "not-before": "2026-03-03T14:30",
                    "offers": [{"provider": "practice", "minutes": 30,
                                "slots": ["2026-03-03T15:00", "2026-03-03T15:15", "2026-03-03T16:00"]}]}],
                 "ways": [{"between": ["practice", "practice"], "takes": "PT45M"}]}
                """);

        int code = plan("", practice.toString());

        assertThat(code).isZero();
        assertThat(told()).contains("  between Tue 3 Mar 2026 15:15 at practice");
    }

    @Test
    void problems_from_standard_input_are_answered_a_line_each_and_a_bad_one_keeps_no_other() throws IOException {
        String sound = Files.readString(PLANS.resolve("sally.json")).replace("\n", " ");

        int code = plan(sound + "\n\n{\"zone\": \"UTC\"}\nno json\n" + sound + "\n");

        assertThat(code).isEqualTo(2);
        assertThat(told()).hasSize(4);
        assertThat(told().get(0))
                .startsWith("{\"options\":[{\"words\":\"mri Thu 5 Mar 2026 07:30")
                .isEqualTo(told().get(3));
        assertThat(told().get(1)).contains("\"line\":3", "there is no 'steps'", "\"column\":1");
        assertThat(told().get(2)).contains("\"line\":4", "broken-json");
    }

    @Test
    void as_json_the_answer_is_one_object() {
        int code = plan("", "--json", PLANS.resolve("infusions.json").toString());

        assertThat(code).isZero();
        assertThat(told())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "\"start\":\"2026-03-04T08:00-05:00\"",
                                "\"choices\":[\"first, second and third all with nurse-kim\""));
    }

    @Test
    void a_problem_with_faults_is_refused_with_each_of_them_and_where_it_stands() throws IOException {
        String sound = Files.readString(PLANS.resolve("sally.json"));
        Path bad = Files.writeString(
                folder.resolve("bad.json"),
                sound.replace("\"end of mri\"", "\"end of mir\"").replace("2026-03-04T08:00", "2026-13-04T08:00"));

        int code = plan("", bad.toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("2 faults", bad + ":19:21", "did you mean 'mri'?");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        int code = plan("", "no.json");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("no.json");
    }

    private int plan(String in, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "plan";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commands(new ByteArrayInputStream(in.getBytes(UTF_8)), out, err)
                .execute(all);
    }

    private List<String> told() {
        return out.toString(UTF_8).lines().toList();
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.getParent();
    }
}
