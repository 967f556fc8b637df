package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Signals;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Gifts.Gift;
import io.journeykit.testkit.oracle.Stretches.Stretch;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Law 14: whoever has the ball has been given something, and until it is taken the system has the ball. */
final class OwnersHaveSomething implements Law {

    private static final Clause PATIENT = new Clause(
            14,
            "patient-has-something",
            "A step that is the patient's has an open question with her, or a visit, from a minute on.");
    private static final Clause CARE_TEAM = new Clause(
            14,
            "care-team-has-work",
            "A step that is the care team's has an item on the list, or an incident, from a minute on.");
    private static final Clause PARTNER = new Clause(
            14, "partner-has-a-request", "A step that is a partner's has a request with a partner, from a minute on.");
    private static final Clause UNTAKEN = new Clause(
            14,
            "untaken-is-the-systems",
            "What no port has taken after a minute leaves the ball with the system until one has.");

    @Override
    public List<Clause> clauses() {
        return List.of(PATIENT, CARE_TEAM, PARTNER, UNTAKEN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Gifts gifts = Gifts.of(books);
        for (Stretch stretch : Stretches.of(books).all()) {
            if (!stretch.step().isHeld() && stretch.lasts(Books.AT_ONCE)) {
                new Holding(books, gifts, stretch).judge(verdicts);
            }
        }
    }

    /** A step that somebody has the ball of. */
    private record Holding(Books books, Gifts gifts, Stretch stretch) {

        void judge(Verdicts verdicts) {
            if (stretch.owner() == Owner.SYSTEM) {
                if (gifts.of(stretch.ref()).stream().anyMatch(this::isSlow)) {
                    verdicts.met(UNTAKEN);
                }
                return;
            }
            Optional<Clause> clause = clause();
            clause.ifPresent(verdicts::met);
            clause.flatMap(one -> bare()).ifPresent(at -> judge(clause.get(), at, verdicts));
        }

        /** Whether it has waited for its port for longer than a minute while the step stands so. */
        private boolean isSlow(Gift gift) {
            Instant late = gift.wanted.plus(Books.AT_ONCE);
            return gift.isWaitingAt(late) && !late.isBefore(stretch.from()) && late.isBefore(stretch.to());
        }

        private void judge(Clause clause, Instant at, Verdicts verdicts) {
            boolean waiting = given().stream().anyMatch(gift -> gift.to == stretch.owner() && gift.isWaitingAt(at));
            Clause broken = waiting ? UNTAKEN : clause;
            if (waiting) {
                verdicts.met(UNTAKEN);
            }
            verdicts.broken(new Finding(
                    broken,
                    at,
                    stretch.agenda(),
                    Optional.of(stretch.ref()),
                    "the ball of " + stretch.step() + " is with "
                            + stretch.owner().phrase(),
                    "there is nothing that a port has taken for "
                            + stretch.owner().phrase()));
        }

        /** What is judged of it, where it is known what its owner is to have. */
        private Optional<Clause> clause() {
            StepTemplate template = books.template(stretch.ref()).orElse(null);
            if (template == null || !stretch.step().aside().missing().isEmpty()) {
                return Optional.empty();
            }
            boolean standard = template.machine().equals(template.kind().machine());
            return switch (stretch.owner()) {
                case CARE_TEAM -> Optional.of(CARE_TEAM);
                case PATIENT -> standard && isAsked(template.kind()) ? Optional.of(PATIENT) : Optional.empty();
                case PARTNER -> standard && isRequested(template) ? Optional.of(PARTNER) : Optional.empty();
                case SYSTEM -> Optional.empty();
            };
        }

        private static boolean isAsked(StepKind kind) {
            return kind instanceof StepKind.Booking
                    || kind instanceof StepKind.Decision
                    || kind instanceof StepKind.Questionnaire;
        }

        /** What a partner does unasked needs no request: an event out there, or what a partner was heard to have. */
        private boolean isRequested(StepTemplate template) {
            Optional<String> heard = stretch.begun().commit().input() instanceof Input.SignalReceived received
                    ? Optional.of(received.signal().name())
                    : Optional.empty();
            boolean came = heard.equals(Optional.of(Signals.ARRIVED));
            return stretch.step().phase() == Phase.ACTIVE
                    && !(template.kind() instanceof StepKind.Wait || template.kind() instanceof StepKind.Vendor)
                    && template.owner().isEmpty()
                    && (template.kind() instanceof StepKind.Booking ? !came : heard.isEmpty());
        }

        /** A minute after the owner came to have nothing, unless it is had in another way. */
        private Optional<Instant> bare() {
            Instant covered = stretch.from();
            for (Gift gift : given()) {
                boolean counts = gift.to == stretch.owner() && gift.taken.isPresent() && !isOld(gift);
                if (counts && !gift.taken.get().isAfter(covered.plus(Books.AT_ONCE))) {
                    Instant over = gift.over.orElse(stretch.to());
                    covered = over.isAfter(covered) ? over : covered;
                }
            }
            Instant at = covered.plus(Books.AT_ONCE);
            return at.isBefore(stretch.to()) && !hasOtherwise(at) ? Optional.of(at) : Optional.empty();
        }

        /** A slot is asked for anew each time that a booking waits for its provider. */
        private boolean isOld(Gift gift) {
            return stretch.owner() == Owner.PARTNER
                    && gift.wanted.isBefore(stretch.from())
                    && books.template(stretch.ref()).orElseThrow().kind() instanceof StepKind.Booking;
        }

        /** What was given for it, for the visit that serves it too, and for those that it was offered with. */
        private List<Gift> given() {
            List<Gift> given = new ArrayList<>(gifts.of(stretch.ref()));
            stretch.step().aside().leader().ifPresent(leader -> given.addAll(gifts.of(leader)));
            stretch.begun()
                    .after()
                    .journey(stretch.ref().journey())
                    .flatMap(journey -> journey.chainOf(stretch.ref()))
                    .map(Chain::members)
                    .orElse(List.of())
                    .forEach(member -> given.addAll(member.equals(stretch.ref()) ? List.of() : gifts.of(member)));
            given.sort(Comparator.comparing((Gift gift) -> gift.taken.orElse(gift.wanted)));
            return given;
        }

        private boolean hasOtherwise(Instant at) {
            Agenda agenda = books.at(stretch.agenda(), at);
            if (stretch.owner() == Owner.CARE_TEAM) {
                return isNamed(at) || agenda.desk().incidents().stream().anyMatch(one -> one.isAbout(stretch.ref()));
            }
            Optional<Step> step = agenda.step(stretch.ref());
            return step.filter(one -> one.dates().start().isPresent()
                            && one.dates().slot().isPresent())
                    .isPresent();
        }

        /** Whether an item that stands for many names it. */
        private boolean isNamed(Instant at) {
            StepRef ref = stretch.ref();
            String title = books.template(ref)
                    .map(StepTemplate::title)
                    .orElse(ref.step().value());
            return books.work().all().stream()
                    .filter(item -> item.isAt(at) && item.agenda().equals(stretch.agenda()))
                    .map(item -> item.work().body())
                    .anyMatch(body ->
                            body.contains(title) || body.contains(ref.step().value()));
        }
    }
}
