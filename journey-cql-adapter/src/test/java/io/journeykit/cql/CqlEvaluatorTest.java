package io.journeykit.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.fhir.expression.Expressions;
import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.AgendaId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

class CqlEvaluatorTest {

    private static final AgendaId MARA = AgendaId.of("mara");

    private static final String NAME = "text/cql-identifier";

    private static final String SCANS = Libraries.SCANS + "|1.0.0";

    private final CqlEvaluator evaluator = about(Libraries.bundle(mara(), pregnancy()), "2026-03-02T09:00:00Z");

    @Test
    void a_definition_that_is_true_or_false_says_so() {
        assertThat(ask(NAME, "Yes")).contains(true);
        assertThat(ask(NAME, "No")).contains(false);
    }

    @Test
    void null_and_what_is_no_truth_and_what_fails_are_unknown_and_never_false() {
        assertThat(ask(NAME, "Nobody Knows")).isEmpty();
        assertThat(ask(NAME, "Not A Truth")).isEmpty();
        assertThat(ask(NAME, "Fails")).isEmpty();
    }

    @Test
    void a_name_that_nobody_defined_and_a_library_that_is_not_there_are_unknown() {
        assertThat(ask(NAME, "Nowhere")).isEmpty();
        assertThat(holds(NAME, "Yes", "https://example.org/fhir/Library/Other")).isEmpty();
        assertThat(holds(NAME, "Yes", Libraries.SCANS + "|2.0.0")).isEmpty();
        assertThat(holds(NAME, "Yes", "")).isEmpty();
    }

    @Test
    void a_library_is_found_without_its_version_and_among_several() {
        assertThat(holds(NAME, "Yes", Libraries.SCANS)).contains(true);
        assertThat(holds(NAME, "Yes", "https://example.org/fhir/Library/Other " + SCANS))
                .contains(true);
    }

    @Test
    void a_definition_reads_the_age_and_the_conditions_of_the_person() {
        CqlEvaluator later = about(Libraries.bundle(mara()), "2030-02-01T09:00:00Z");

        assertThat(ask(NAME, "Is Fifty")).contains(false);
        assertThat(later.holds(question(NAME, "Is Fifty", SCANS))).contains(true);
        assertThat(ask(NAME, "Is Pregnant")).contains(true);
        assertThat(later.holds(question(NAME, "Is Pregnant", SCANS))).contains(false);
        assertThat(ask(NAME, "Is In Care")).contains(true);
    }

    @Test
    void a_value_set_is_read_as_it_was_expanded_and_is_unknown_where_it_was_not() {
        ValueSet implants = new ValueSet().setUrl("https://example.org/fhir/ValueSet/implants");
        implants.getCompose()
                .addInclude()
                .setSystem("http://snomed.info/sct")
                .addConcept()
                .setCode("77386006");
        ValueSet expanded = implants.copy();
        expanded.getExpansion()
                .addContains()
                .setSystem("http://snomed.info/sct")
                .setCode("77386006");
        ValueSet others = implants.copy();
        others.getExpansion().addContains().setSystem("http://snomed.info/sct").setCode("1");

        assertThat(ask(NAME, "Has An Implant")).isEmpty();
        assertThat(hasAnImplant(implants)).isEmpty();
        assertThat(hasAnImplant(expanded)).contains(true);
        assertThat(hasAnImplant(others)).contains(false);
    }

    @Test
    void an_expression_written_out_is_judged_with_and_without_libraries() {
        assertThat(holds("text/cql", "AgeInYears() >= 18", "")).contains(true);
        assertThat(holds("text/cql", "AgeInYears() < 18", "")).contains(false);
        assertThat(holds("text/cql-expression", "Scans.\"Is Pregnant\" and not Scans.\"Is Fifty\"", SCANS))
                .contains(true);
        assertThat(holds("text/cql", "Patient.birthDate before", "")).isEmpty();
    }

    @Test
    void misspelt_languages_are_understood_and_others_are_unknown() {
        assertThat(ask("text/cql.identifier", "Yes")).contains(true);
        assertThat(ask("Text/CQL-Identifier", "\"Yes\"")).contains(true);
        assertThat(ask("text/cql", "Is Pregnant")).contains(true);
        assertThat(ask("text/cql", "IsPlain")).contains(true);
        assertThat(ask("cql", "1 = 1")).contains(true);
        assertThat(ask("application/x-fhir-query", "Yes")).isEmpty();
    }

    @Test
    void a_person_of_whom_no_patient_is_known_is_unknown() {
        CqlEvaluator nobody = about(Libraries.bundle(), "2026-03-02T09:00:00Z");

        assertThat(nobody.holds(question(NAME, "Yes", SCANS))).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_read_now_is_no_answer_so_that_it_is_asked_again() {
        CqlEvaluator cut = CqlEvaluator.of(
                Libraries.scans(),
                person -> {
                    throw new IllegalStateException("the server is away");
                },
                Clock.systemUTC());

        assertThatThrownBy(() -> cut.holds(question(NAME, "Yes", SCANS))).hasMessage("the server is away");
    }

    @Test
    void a_library_is_compiled_once() {
        Library library = Libraries.scansLibrary();
        CqlEvaluator one =
                CqlEvaluator.of(Libraries.bundle(library), person -> Libraries.bundle(mara()), Clock.systemUTC());
        assertThat(one.holds(question(NAME, "Yes", SCANS))).contains(true);

        Libraries.source(library, "define \"No\": this is not CQL");

        assertThat(one.holds(question(NAME, "No", SCANS))).contains(false);
    }

    @Test
    void it_reads_as_what_it_can_be_asked_and_never_as_whom_it_knows() {
        assertThat(evaluator).hasToString("CQL from 1 libraries");
        assertThat(new Asked(Libraries.bundle(mara()), Instant.EPOCH.atZone(ZoneOffset.UTC)))
                .hasToString("1 resources at 1970-01-01T00:00Z");
    }

    private static Optional<Boolean> hasAnImplant(ValueSet implants) {
        return CqlEvaluator.of(
                        Libraries.bundle(Libraries.scansLibrary(), implants),
                        person -> Libraries.bundle(mara(), pregnancy()),
                        Clock.systemUTC())
                .holds(question(NAME, "Has An Implant", SCANS));
    }

    private Optional<Boolean> ask(String language, String expression) {
        return holds(language, expression, SCANS);
    }

    private Optional<Boolean> holds(String language, String expression, String library) {
        return evaluator.holds(question(language, expression, library));
    }

    private static CqlEvaluator about(Bundle person, String now) {
        return CqlEvaluator.of(Libraries.scans(), agenda -> person, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Expressions.Question question(String language, String expression, String library) {
        Request request = new Request.Perform(Expressions.ACT, new TreeMap<>());
        Effect effect = new Effect(EffectKey.of(MARA, 7, 0), Optional.empty(), Optional.empty(), request);
        return new Expressions.Question(language, expression, library, new Delivery(MARA, effect, 1));
    }

    private static Patient mara() {
        Patient patient = new Patient();
        patient.setId("mara");
        return patient.setActive(true).setBirthDateElement(new DateType("1980-01-01"));
    }

    private static Condition pregnancy() {
        return new Condition()
                .setSubject(new Reference("Patient/mara"))
                .setCode(new CodeableConcept(new Coding("http://snomed.info/sct", "77386006", "Pregnant")));
    }
}
