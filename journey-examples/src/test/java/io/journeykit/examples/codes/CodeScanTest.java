package io.journeykit.examples.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeScanTest {

    @TempDir
    private Path sources;

    @BeforeEach
    void the_records_that_carry_codes() throws IOException {
        write(
                "Carriers",
                "record Fault(String code, String where) {}",
                "record Incident(long id, String code) {}",
                "record Noted(String code) {}",
                "record Closed(String rule) {}",
                "record Deferred(String rule) {}",
                "record Defer(String rule) {}",
                "record Refuse(String rule) {}",
                "record VainWait(String code) {}",
                "enum Meaning { NO_SHOW; }",
                "enum Outcome { NOT_NEEDED; }",
                "enum Why { GATE_OPEN; }");
    }

    @Test
    void a_code_is_found_where_it_is_written() throws IOException {
        write("Check", "class Check { Object look() { return new Fault(\"no-steps\", \"here\"); } }");

        assertThat(codes(Kind.FAULT)).containsExactly("no-steps");
    }

    @Test
    void a_code_is_found_through_every_method_that_hands_it_on() throws IOException {
        write(
                "Findings",
                "class Findings { void add(String code) { new Fault(code, \"\"); }"
                        + " void unknown(String what) { add(\"unknown-\" + what); } }");
        write("Check", "class Check { void look(Findings findings) { findings.unknown(\"step\"); } }");

        assertThat(codes(Kind.FAULT)).containsExactly("unknown-step");
    }

    @Test
    void a_code_is_found_in_a_constant_a_variable_a_choice_and_a_switch() throws IOException {
        write(
                "Check",
                "class Check { static final String A = \"a\";"
                        + " void look(boolean b, int i) { String c = b ? \"c\" : \"d\"; new Noted(A); new Noted(c);"
                        + " new Noted(switch (i) { case 1 -> \"e\"; default -> \"f\"; }); } }");

        assertThat(codes(Kind.NOTE)).containsExactly("a", "c", "d", "e", "f");
    }

    @Test
    void what_nobody_can_read_is_told_with_its_place() throws IOException {
        write("Check", "class Check { void look(Object of) {", "new Incident(1, \"of-\" + of.toString()); } }");

        assertThat(CodeScan.of(List.of(sources)))
                .filteredOn(said -> said.kind() == Kind.INCIDENT)
                .containsExactly(new SayableCode(Kind.INCIDENT, "of-…", "Check.java:2 of.toString()"));
    }

    @Test
    void a_method_of_the_same_name_elsewhere_says_no_code() throws IOException {
        write("Findings", "class Findings { static void add(String code) { new Fault(code, \"\"); } }");
        write("Basket", "class Basket { void fill(java.util.List<String> all) { all.add(\"apple\"); } }");

        assertThat(codes(Kind.FAULT)).isEmpty();
    }

    @Test
    void signals_outcomes_and_reasons_are_found_by_their_constants() {
        assertThat(codes(Kind.SIGNAL)).containsExactly("no-show");
        assertThat(codes(Kind.OUTCOME)).containsExactly("not-needed");
        assertThat(codes(Kind.REASON)).containsExactly("gate-open");
    }

    private List<String> codes(Kind kind) {
        return CodeScan.of(List.of(sources)).stream()
                .filter(said -> said.kind() == kind)
                .map(SayableCode::code)
                .toList();
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(sources.resolve(name + ".java"), String.join("\n", lines));
    }
}
