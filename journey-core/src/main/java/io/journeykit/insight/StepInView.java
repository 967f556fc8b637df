package io.journeykit.insight;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.Almanac;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.phrase.Part;
import io.journeykit.planning.Slot;
import io.journeykit.readings.StepView;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One step in question, with its journey and, where its template is loaded, what that says of it. */
record StepInView(AgendaView view, Journey journey, Step step) implements StepView {

    Optional<JourneyTemplate> template() {
        return view.definitions().template(journey.template());
    }

    Optional<StepTemplate> plan() {
        return template().flatMap(template -> template.step(step.id()));
    }

    Optional<StepKind> kind() {
        return plan().map(StepTemplate::kind);
    }

    Optional<StepMachine> machine() {
        return view.definitions().machine(journey.template(), step.id());
    }

    /** Whether it is for the patient to do something, be it that her question is still to go. */
    boolean isThePatients() {
        Owner owner = step().status().owner();
        return owner == Owner.PATIENT
                || owner == Owner.SYSTEM
                        && state().filter(state -> state.owner() == Owner.PATIENT)
                                .isPresent();
    }

    /** The state of its machine that it stands in. */
    Optional<State> state() {
        return machine().flatMap(machine -> machine.state(step.state()));
    }

    /** Its siblings: every occurrence of a step of the same journey. */
    List<StepInView> occurrences(StepId id) {
        return journey.steps().of(id).stream()
                .map(other -> new StepInView(view, journey, other))
                .toList();
    }

    @Override
    public Journey.Origin origin() {
        return journey.origin();
    }

    @Override
    public Optional<String> item() {
        return step.item();
    }

    @Override
    public Repetition repeat() {
        return plan().map(StepTemplate::repeat).orElse(Repetition.ONCE);
    }

    @Override
    public Repetition repeat(StepId id) {
        return template()
                .flatMap(template -> template.step(id))
                .map(StepTemplate::repeat)
                .orElse(Repetition.ONCE);
    }

    @Override
    public int first(StepId id) {
        return next(id, -1);
    }

    @Override
    public int next(StepId id, int i) {
        for (int next = i + 1; next < journey.steps().size(); next++) {
            if (sibling(next).id().equals(id)) {
                return next;
            }
        }
        return -1;
    }

    @Override
    public Step sibling(int i) {
        return journey.steps().get(i);
    }

    boolean isBooking() {
        return kind().filter(kind -> kind instanceof StepKind.Booking).isPresent();
    }

    /** Whether it speaks to the patient, so that its times are the patient's. */
    boolean isContact() {
        return kind().map(kind -> kind instanceof StepKind.Message || isQuestion(kind))
                .orElse(false);
    }

    /** Whether it asks the patient something. */
    boolean isQuestion() {
        return kind().map(StepInView::isQuestion).orElse(false);
    }

    private static boolean isQuestion(StepKind kind) {
        return kind instanceof StepKind.Questionnaire
                || kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    /** The appointment that is booked for it. */
    Optional<Slot> booked() {
        return step.dates().start().isPresent() ? step.dates().slot() : Optional.empty();
    }

    Optional<Chain> chain() {
        return journey.chainOf(step.ref());
    }

    /** What is wanted or under way to the person for it. */
    List<Outreach> contacts() {
        return view.agenda().outbox().open().stream()
                .filter(contact -> contact.step().equals(step.ref()))
                .toList();
    }

    /** The days on which its times are counted. */
    Optional<Almanac> almanac() {
        Optional<Almanac> site = view.definitions().site(journey.template());
        return isContact() ? site.map(almanac -> Almanac.of(view.patient().zone(), almanac.calendar())) : site;
    }

    /** The clocks on which its times are spoken of: those of the visit's place, of the site, or of the patient. */
    LocalClock wall() {
        ZoneId own = step.dates()
                .slot()
                .map(Slot::zone)
                .or(() -> almanac().map(Almanac::zone))
                .orElse(view.patient().zone());
        return new LocalClock(own);
    }

    /** The step, to be said by its title. */
    Part title() {
        return Part.of(step.ref());
    }

    @Override
    public String toString() {
        return step.toString();
    }
}
