package io.journeykit.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.fhir.plan.library.PlanFiles;
import io.journeykit.fhir.plan.library.PlanLibrary;
import io.journeykit.fhir.plan.losses.LossReport;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused with its place, before much is built of it. */
class BadInputTest {

    @Test
    void malformed_json_is_refused_with_line_and_column() {
        Fault fault = refused("{\"resourceType\": \"PlanDefinition\",\n  \"action\": [}")
                .get(0);

        assertThat(fault.code()).isEqualTo("malformed");
        assertThat(fault.at()).hasValueSatisfying(at -> assertThat(at.line()).isEqualTo(2));
    }

    @Test
    void an_empty_file_and_one_of_another_kind_are_refused() {
        assertThat(refused("").get(0).code()).isEqualTo("no-resource");
        assertThat(refused("{}").get(0).code()).isEqualTo("no-resource");
        assertThat(refused("[1, 2]").get(0).code()).isEqualTo("no-resource");
        assertThat(refused("{\"resourceType\": \"Nonsense\"}").get(0).code()).isEqualTo("no-resource");
    }

    @Test
    void wrong_types_are_refused_by_the_element_they_stand_in() {
        List<Fault> faults = refused("{\"resourceType\": \"PlanDefinition\", \"action\": \"do it\"}");

        assertThat(faults).extracting(Fault::code).contains("wrong-type");
        assertThat(faults).extracting(Fault::where).anyMatch(where -> where.contains("action"));
    }

    @Test
    void a_code_of_no_meaning_is_refused() {
        List<Fault> faults = refused(
                "{\"resourceType\": \"PlanDefinition\", \"status\": \"perhaps\", \"action\": [{\"title\": \"a\"}]}");

        assertThat(faults).extracting(Fault::code).containsExactly("invalid-value");
    }

    @Test
    void an_unknown_element_is_told_of_and_the_rest_is_read() {
        PlanDefinition plan = (PlanDefinition)
                read("{\"resourceType\": \"PlanDefinition\", \"id\": \"p\", \"surprise\": 1, \"action\": [{\"title\": \"a\"}]}")
                        .get(0);

        LossReport losses = PlanImport.from(PlanLibrary.EMPTY).of(plan).losses();

        assertThat(losses.losses()).anyMatch(loss -> loss.why().contains("'surprise'"));
    }

    @Test
    void a_depth_bomb_is_refused_before_anything_is_built() {
        String bomb = "{\"resourceType\": \"PlanDefinition\", \"action\": " + "[{\"action\":".repeat(50_000);

        assertThat(refused(bomb).get(0).code()).isEqualTo("too-deep");
        assertThat(refused("<PlanDefinition xmlns=\"http://hl7.org/fhir\">" + "<action>".repeat(50_000))
                        .get(0)
                        .code())
                .isEqualTo("too-deep");
    }

    @Test
    void no_more_is_read_of_a_huge_bundle_than_is_allowed() {
        Endless endless = new Endless();

        Refused refused = catchThrowableOfType(Refused.class, () -> PlanFiles.read(endless, "huge.json"));

        assertThat(refused.faults()).extracting(Fault::code).containsExactly("too-large");
        assertThat(endless.read).isLessThan(50L * 1024 * 1024 / 2);
    }

    /** A Bundle of 50 MB and more, which never ends. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }
    }

    @Test
    void no_outside_entity_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<PlanDefinition xmlns=\"http://hl7.org/fhir\"><title value=\"&e;\"/></PlanDefinition>";

        List<Fault> faults = refused(xml);

        assertThat(faults).extracting(Fault::code).containsAnyOf("document-type", "malformed");
        assertThat(faults.toString()).doesNotContain("hidden");
    }

    @Test
    void a_billion_laughs_are_not_heard() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<PlanDefinition xmlns=\"http://hl7.org/fhir\"><title value=\"&b;\"/></PlanDefinition>";

        assertThat(refused(xml)).extracting(Fault::code).containsAnyOf("document-type", "malformed");
    }

    @Test
    void xml_is_read_as_json_is() {
        PlanDefinition plan = (PlanDefinition) read("<PlanDefinition xmlns=\"http://hl7.org/fhir\"><id value=\"p\"/>"
                        + "<version value=\"1\"/><action><id value=\"a\"/><title value=\"A\"/></action></PlanDefinition>")
                .get(0);

        assertThat(PlanImport.from(PlanLibrary.EMPTY).of(plan).template().toString())
                .isEqualTo("p 1");
    }

    @Test
    void hostile_narrative_goes_nowhere() {
        PlanDefinition plan = (PlanDefinition) read("{\"resourceType\": \"PlanDefinition\", \"id\": \"p\","
                        + "\"text\": {\"status\": \"generated\", \"div\": \"<div xmlns='http://www.w3.org/1999/xhtml'>"
                        + "<script>alert(1)</script></div>\"}, \"action\": [{\"title\": \"a\"}]}")
                .get(0);

        ImportedPlan imported = PlanImport.from(PlanLibrary.EMPTY).of(plan);

        assertThat(TemplateCodec.write(imported.template())).doesNotContain("alert");
        assertThat(imported.losses().toString()).doesNotContain("alert").contains("PlanDefinition.text");
    }

    @TempDir
    private Path folder;

    private static List<Fault> refused(String text) {
        return catchThrowableOfType(Refused.class, () -> read(text)).faults();
    }

    private static List<Resource> read(String text) {
        return PlanFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "plan.json");
    }
}
