package io.journeykit.fhir.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.condition.Facts;
import io.journeykit.condition.Judgement;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;

class FhirPathTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_fact_is_read_by_its_name_after_a_percent_sign() {
        Facts facts = facts(Map.of("pain", Value.of(2), "next-visit", Value.of("soon")));

        assertThat(judge("%pain <= 2", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("%pain > 2", facts)).isEqualTo(Judgement.FALSE);
        assertThat(judge("%`next-visit` = 'soon' and %pain = 2", facts)).isEqualTo(Judgement.TRUE);
    }

    @Test
    void values_of_every_type_are_read() {
        Facts facts = facts(Map.of(
                "weight", Value.of(new BigDecimal("71.5")),
                "pregnant", Value.of(false),
                "born", Value.of(LocalDate.of(1980, 5, 4)),
                "seen", Value.of(NOON),
                "code", new Value.Code("http://snomed.info/sct", "77386006"),
                "list", Value.of(List.of(Value.of("a"), Value.of("b")))));

        assertThat(judge("%weight > 71.4 and %weight < 71.6", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("%pregnant", facts)).isEqualTo(Judgement.FALSE);
        assertThat(judge("%pregnant.not()", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("%born < @1981-01-01", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("%seen > @2026-03-02T11:00:00Z", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("%code.code = '77386006'", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("'b' in %list", facts)).isEqualTo(Judgement.TRUE);
    }

    @Test
    void what_reads_a_fact_that_nobody_told_is_unknown_and_names_it_also_where_nothing_would_exist() {
        Judgement judgement = judge("%pain.exists() and %weight > 3", facts(Map.of("weight", Value.of(4))));

        assertThat(judgement.isOpen()).isTrue();
        assertThat(judgement.missing()).containsExactly(FactName.of("pain"));
    }

    @Test
    void what_comes_to_nothing_is_unknown() {
        Judgement judgement = judge("%patient.birthDate < @2000-01-01", facts(Map.of("patient", patient())));

        assertThat(judgement.isOpen()).isTrue();
        assertThat(judgement.remarks()).containsExactly("it comes to nothing");
    }

    @Test
    void a_resource_is_a_fact_and_is_read_by_its_type() {
        Facts facts = facts(Map.of("patient", patient(), "observation", Value.of(List.of(weight(71), weight(80)))));

        assertThat(judge("Patient.gender = 'female'", facts)).isEqualTo(Judgement.TRUE);
        assertThat(judge("gender = 'male'", facts)).isEqualTo(Judgement.FALSE);
        assertThat(judge("Observation.where(value.value > 79).exists() and Patient.active", facts))
                .isEqualTo(Judgement.TRUE);
        assertThat(judge("Observation.value.ofType(Quantity).where(value > 90).exists()", facts))
                .isEqualTo(Judgement.FALSE);
        assertThat(judge("DiagnosticReport.exists()", facts).missing())
                .containsExactly(FactName.of("diagnostic-report"));
    }

    @Test
    void the_time_is_a_fact_since_a_condition_has_no_clock() {
        Facts told = facts(Map.of("today", Value.of(LocalDate.of(2026, 3, 2))));

        assertThat(judge("today() > @2026-01-01", told)).isEqualTo(Judgement.TRUE);
        assertThat(judge("today() > @2026-01-01", Facts.NONE).missing()).containsExactly(FactName.of("today"));
        assertThat(judge("now() > @2026-01-01", told).missing()).containsExactly(FactName.of("now"));
    }

    @Test
    void what_cannot_be_read_reaches_outside_or_has_no_bound_is_unknown() {
        Facts facts = facts(Map.of("patient", patient()));

        assertThat(judge("Patient.gender = = 'x'", facts).isOpen()).isTrue();
        assertThat(judge("Patient.generalPractitioner.resolve().active", facts).remarks())
                .singleElement()
                .asString()
                .startsWith("'resolve()' is not judged here");
        assertThat(judge("Patient.repeat($this).exists()", facts).isOpen()).isTrue();
        assertThat(judge("Patient.nonsense()", facts).isOpen()).isTrue();
        assertThat(judge("1 + 'a' * true", facts).isOpen()).isTrue();
        assertThat(judge("x".repeat(5_000), facts).isOpen()).isTrue();
    }

    @Test
    void words_inside_a_text_read_nothing() {
        assertThat(FhirPath.LANGUAGE.reads("%a = 'Patient.gender %b today()' or %`c-d`.exists()"))
                .containsExactly(FactName.of("a"), FactName.of("c-d"));
        assertThat(FhirPath.LANGUAGE.reads("%a is Patient")).containsExactly(FactName.of("a"));
    }

    @Test
    void a_resource_is_the_same_after_it_was_a_fact() {
        Observation observation = new Observation();
        observation.setId("w");
        observation.setValue(new Quantity(71.25).setUnit("kg"));

        assertThat(((Observation) ResourceValue.resource(ResourceValue.of(observation)))
                        .getValueQuantity()
                        .equalsDeep(observation.getValueQuantity()))
                .isTrue();
    }

    @Test
    void a_record_that_is_no_resource_leaves_the_condition_unknown_and_nothing_of_it_is_told() {
        TreeMap<String, Value> fields = new TreeMap<>(Map.of("secret", Value.of("hidden")));

        Judgement judgement = judge("%thing.secret = 'x'", facts(Map.of("thing", new Value.Fields(fields))));

        assertThat(judgement.isOpen()).isTrue();
        assertThat(judgement.toString()).doesNotContain("hidden");
    }

    private static Judgement judge(String expression, Facts facts) {
        return FhirPath.LANGUAGE.judge(expression, facts);
    }

    private static Value patient() {
        Patient patient = new Patient();
        patient.setGender(AdministrativeGender.FEMALE).setActive(true);
        return ResourceValue.of(patient);
    }

    private static Value weight(int kilos) {
        Observation observation = new Observation();
        observation.setValue(new Quantity(kilos).setUnit("kg"));
        return ResourceValue.of(observation);
    }

    private static Facts facts(Map<String, Value> values) {
        return name ->
                Optional.ofNullable(values.get(name.value())).map(value -> new Fact(name, value, NOON, NOON, "test"));
    }
}
