package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Step;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/** A step as an agenda holds it, beside what its author wrote. */
final class AuthoredStep {

    private final Books books;
    private final Agenda agenda;
    private final Journey journey;
    private final Step step;
    private final JourneyTemplate template;
    private final StepTemplate says;

    private AuthoredStep(Books books, Agenda agenda, Journey journey, Step step, JourneyTemplate template) {
        this.books = books;
        this.agenda = agenda;
        this.journey = journey;
        this.step = step;
        this.template = template;
        this.says = template.step(step.id()).orElseThrow();
    }

    /** The step of an agenda; empty where its journey has ended, and nothing of it is kept. */
    static Optional<AuthoredStep> in(Books books, Agenda agenda, StepRef ref) {
        Optional<JourneyTemplate> template =
                books.template(ref.journey()).filter(it -> it.step(ref.step()).isPresent());
        Optional<Journey> journey = agenda.journey(ref.journey());
        Optional<Step> step = journey.flatMap(it -> it.steps().find(ref));
        return template.isEmpty() || step.isEmpty()
                ? Optional.empty()
                : Optional.of(new AuthoredStep(books, agenda, journey.get(), step.get(), template.get()));
    }

    Agenda agenda() {
        return agenda;
    }

    Journey journey() {
        return journey;
    }

    Step step() {
        return step;
    }

    JourneyTemplate template() {
        return template;
    }

    StepTemplate says() {
        return says;
    }

    int occurrence() {
        return step.ref().occurrence();
    }

    /** When its journey was entered. */
    Instant entered() {
        return journey.origin().begun();
    }

    /** Whether it goes its own way: open, held by nobody, and served by no other step. */
    boolean isFree() {
        return step.isOpen() && !step.isHeld() && step.extras().leader().isEmpty();
    }

    /** Whether its time is one at which somebody speaks to the person, which is on her own clocks. */
    boolean isContact() {
        return says.kind() instanceof StepKind.Message
                || says.kind() instanceof StepKind.Questionnaire
                || says.kind() instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    boolean isVisit() {
        return says.kind() instanceof StepKind.Booking;
    }

    /** Whether its time is no other than the date that was written: nothing is put off until she may be spoken to. */
    boolean isOnTime(Instant at) {
        return !isContact() || says.contact().priority().passesWindow() || Windows.areOpen(preferences(), at);
    }

    /** Whose clocks its dates are on; the working days are always those of the site. */
    Days days() {
        return isContact()
                ? Days.in(books, preferences().zone(), template.site().calendar())
                : site();
    }

    Days site() {
        return Days.ofSite(books, template);
    }

    /** The site's clocks, and the days of another calendar. */
    Days siteWith(String calendar) {
        return Days.in(books, template.site().zone(), calendar);
    }

    private Preferences preferences() {
        return agenda.person().preferences();
    }

    @Override
    public String toString() {
        return step.toString();
    }
}
