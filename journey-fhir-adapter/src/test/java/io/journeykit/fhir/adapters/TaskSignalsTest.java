package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Signal;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class TaskSignalsTest {

    private final Orders orders = new Orders(Samples.delivery(Samples.work()), Samples.PATIENT, Samples.NOW);
    private final Task work = orders.work(Samples.work());
    private final Task transfer = orders.transfer(new Reference("Organization/1"), List.of());
    private final Task referral =
            orders.referral(new Reference("ServiceRequest/1"), new Reference("Organization/1"), List.of());

    @Test
    void only_a_transfer_that_is_completed_is_acknowledged() {
        assertThat(told(transfer, TaskStatus.RECEIVED)).containsExactly(Meaning.RECEIVED.word());
        assertThat(told(transfer, TaskStatus.COMPLETED)).containsExactly(Meaning.ACKNOWLEDGED.word());
        assertThat(told(transfer, TaskStatus.REJECTED)).containsExactly(Meaning.REFUSED.word());
        assertThat(told(transfer, TaskStatus.FAILED)).containsExactly(Meaning.FAILED.word());
    }

    @Test
    void work_is_told_of_when_it_is_done() {
        assertThat(told(work, TaskStatus.COMPLETED)).containsExactly(Meaning.DONE.word());
        assertThat(told(work, TaskStatus.ACCEPTED)).isEmpty();
        assertThat(told(work, TaskStatus.CANCELLED)).isEmpty();
    }

    @Test
    void whoever_does_the_work_may_say_what_happened() {
        work.addOutput().setType(Kind.SIGNAL.concept()).setValue(new CodeType(Meaning.RETRY.word()));

        assertThat(told(work, TaskStatus.COMPLETED)).containsExactly(Meaning.RETRY.word());
    }

    @Test
    void a_referral_is_told_of_by_its_own_table() {
        Task accepted = ReferralTransitions.moved(referral, Meaning.ACCEPTED.word());

        assertThat(names(TaskSignals.of(Optional.of(referral), accepted))).containsExactly(Meaning.ACCEPTED.word());
    }

    @Test
    void a_signal_refers_to_the_delivery_and_is_about_its_step() {
        Signal signal = TaskSignals.of(Optional.of(transfer), transfer.copy().setStatus(TaskStatus.COMPLETED))
                .get(0);

        assertThat(signal.reference()).contains("default/sally/7/0");
        assertThat(signal.about().step()).contains(Samples.THIRD_VISIT.step());
        assertThat(signal.about().occurrence()).contains(3);
    }

    @Test
    void outputs_that_name_facts_become_facts() {
        output("note", new StringType("a tear"));
        output("operated", new BooleanType(true));
        output("weeks", new IntegerType(6));
        output("angle", new DecimalType("12.5"));
        output("seen", new DateType("2026-03-19"));
        output("on", new DateTimeType("2026-03-19"));
        output("read", new InstantType("2026-03-09T14:00:00Z"));
        output("finding", new CodeableConcept(new Coding("http://snomed.info/sct", "239720000", null)));
        work.addOutput().setType(new CodeableConcept().setText("letter")).setValue(new Reference("Binary/1"));

        Signal signal = TaskSignals.of(Optional.empty(), work.setStatus(TaskStatus.COMPLETED))
                .get(0);

        assertThat(signal.facts())
                .hasSize(8)
                .containsEntry(FactName.of("note"), Value.of("a tear"))
                .containsEntry(FactName.of("operated"), Value.of(true))
                .containsEntry(FactName.of("weeks"), Value.of(6))
                .containsEntry(FactName.of("angle"), Value.of(new BigDecimal("12.5")))
                .containsEntry(FactName.of("seen"), Value.of(LocalDate.parse("2026-03-19")))
                .containsEntry(FactName.of("on"), Value.of(LocalDate.parse("2026-03-19")))
                .containsEntry(FactName.of("read"), Value.of(Instant.parse("2026-03-09T14:00:00Z")))
                .containsEntry(FactName.of("finding"), new Value.Code("http://snomed.info/sct", "239720000"));
    }

    @Test
    void a_task_that_no_port_has_written_says_nothing() {
        Task foreign = new Task().setStatus(TaskStatus.COMPLETED);

        assertThat(TaskSignals.of(Optional.empty(), foreign)).isEmpty();
    }

    private void output(String fact, Type value) {
        work.addOutput()
                .setType(new CodeableConcept(new Coding(Systems.FACT, fact, null)))
                .setValue(value);
    }

    private static List<String> told(Task before, TaskStatus status) {
        Task after = before.copy().setStatus(status);
        assertThat(TaskSignals.of(Optional.of(after), after)).isEmpty();
        return names(TaskSignals.of(Optional.of(before), after));
    }

    private static List<String> names(List<Signal> signals) {
        return signals.stream().map(Signal::name).toList();
    }
}
