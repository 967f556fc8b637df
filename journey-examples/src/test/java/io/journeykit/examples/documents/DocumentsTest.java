package io.journeykit.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final String JAVA = "journey-examples/src/main/java/Greeting.java";
    private static final String JSON = "journey-examples/src/main/resources/greeting.json";

    @TempDir
    private Path project;

    @Test
    void every_java_and_json_block_of_this_project_stands_in_a_file_that_the_build_runs() {
        Documents ours = Documents.ofThisProject();

        assertThat(ours.files()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ours.faults()).isEmpty();
    }

    @Test
    void every_link_of_this_project_leads_to_a_file_that_is_there() {
        assertThat(Documents.ofThisProject().brokenLinks()).isEmpty();
    }

    @Test
    void a_link_to_a_file_that_is_gone_is_told() throws IOException {
        write(
                "docs/guide.md",
                "[here](guide.md#top), [above](../README.md), [there](https://example.com/x), [this](#top)");

        assertThat(new Documents(project).brokenLinks())
                .containsExactly("docs/guide.md leads to ../README.md, which is not there");
    }

    @Test
    void a_java_block_may_break_its_lines_as_it_likes() throws IOException {
        write(JAVA, "class Greeting {\n    String to(String name) {\n        return greet(name);\n    }\n}\n");

        write("README.md", block(JAVA, "java", "String to( String name ) { return\n  greet(name); }"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void a_java_block_that_says_something_else_is_a_fault() throws IOException {
        write(JAVA, "class Greeting { String to(String name) { return greet(name); } }");

        write("docs/deep/guide.md", "# Guide\n\n" + block(JAVA, "java", "String to(String name) { return name; }"));

        assertThat(faults())
                .containsExactly("docs/deep/guide.md:4 java block differs from " + JAVA + "; copy from there");
    }

    @Test
    void a_block_without_a_source_is_a_fault() throws IOException {
        write("README.md", "Hello\n```java\nint x = 1;\n```\n\n```json\n{}\n```\n");

        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("names no source"));
    }

    @Test
    void a_source_that_is_separated_from_its_block_does_not_count() throws IOException {
        write(JAVA, "int x = 1;");

        write("README.md", "<!-- " + JAVA + " -->\n\n```java\nint x = 1;\n```\n");

        assertThat(faults()).hasSize(1);
    }

    @Test
    void a_source_that_the_build_does_not_run_is_a_fault() throws IOException {
        write("notes/Greeting.java", "int x = 1;");

        write("README.md", block("notes/Greeting.java", "java", "int x = 1;") + block(JAVA, "java", "int x = 1;"));

        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("no file that the build runs"));
    }

    @Test
    void an_empty_block_is_a_fault() throws IOException {
        write(JAVA, "int x = 1;");

        write("README.md", block(JAVA, "java", ""));

        assertThat(faults()).hasSize(1);
    }

    @Test
    void a_json_block_is_the_whole_file_unless_it_says_it_is_a_fragment() throws IOException {
        write(JSON, "{ \"hello\": \"world\", \"again\": true }");

        write(
                "CONTRIBUTING.md",
                block(JSON, "json", "\"again\": true") + block("fragment of " + JSON, "json", "\"again\": true"));

        assertThat(faults()).containsExactly("CONTRIBUTING.md:2 json block differs from " + JSON + "; copy from there");
    }

    @Test
    void blocks_of_other_languages_and_what_stands_inside_them_are_left_alone() throws IOException {
        write("README.md", "```text\nplan\n```\n````\n```java\nint x;\n```\n````\n");

        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return new Documents(project).faults();
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String block(String source, String language, String text) {
        return "<!-- " + source + " -->\n```" + language + "\n" + text + "\n```\n";
    }
}
