package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Step;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Gifts.Gift;
import io.journeykit.testkit.oracle.Stretches.Stretch;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step that somebody has the ball of, and whether it was given anything for it. */
record OwnedStep(Books books, Gifts gifts, ManualSettlements settled, Stretch stretch) {

    /** So long a person knows of what she has settled. */
    private static final Duration KNOWN = Duration.ofDays(1);

    void judge(Verdicts verdicts) {
        if (stretch.owner() == Owner.SYSTEM) {
            if (gifts.of(stretch.ref()).stream().anyMatch(this::isSlow)) {
                verdicts.met(OwnersHaveSomething.UNTAKEN);
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
        Clause broken = waiting ? OwnersHaveSomething.UNTAKEN : clause;
        if (waiting) {
            verdicts.met(OwnersHaveSomething.UNTAKEN);
        }
        verdicts.broken(new Finding(
                broken,
                at,
                stretch.agenda(),
                Optional.of(stretch.ref()),
                "the ball of " + stretch.step() + " is with " + stretch.owner().phrase(),
                "there is nothing that a port has taken for " + stretch.owner().phrase()));
    }

    /** What is judged of it, where it is known what its owner is to have. */
    private Optional<Clause> clause() {
        StepTemplate template = books.template(stretch.ref()).orElse(null);
        if (template == null || !stretch.step().extras().missing().isEmpty()) {
            return Optional.empty();
        }
        boolean standard = template.machine().equals(template.kind().machine());
        return switch (stretch.owner()) {
            case CARE_TEAM -> Optional.of(OwnersHaveSomething.CARE_TEAM);
            case PATIENT ->
                standard && isAsked(template.kind()) ? Optional.of(OwnersHaveSomething.PATIENT) : Optional.empty();
            case PARTNER ->
                standard && isRequested(template) ? Optional.of(OwnersHaveSomething.PARTNER) : Optional.empty();
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
        // The state is called as the signal that leads to it.
        boolean came = stretch.step().state().equals(Meaning.ARRIVED.word());
        return stretch.step().phase() == Phase.ACTIVE
                && !(template.kind() instanceof StepKind.Wait || template.kind() instanceof StepKind.Vendor)
                && template.owner().isEmpty()
                && (template.kind() instanceof StepKind.Booking ? !came : !wasHeard());
    }

    /** In that moment, whether it was told then or had been told early. */
    private boolean wasHeard() {
        return stretch.begun().commit().input() instanceof Input.SignalReceived
                || HeardSignals.all(stretch.begun())
                        .anyMatch(heard -> heard.step().equals(Optional.of(stretch.ref())));
    }

    /** A minute after the owner came to have nothing, unless it is had in another way. */
    private Optional<Instant> bare() {
        if (gifts.of(stretch.ref()).stream().anyMatch(this::isThroughout)) {
            return Optional.empty();
        }
        List<Gift> given = given();
        Instant covered = stretch.from();
        for (Instant more = covered(given, covered); more.isAfter(covered); more = covered(given, covered)) {
            covered = more;
        }
        Instant at = covered.plus(Books.AT_ONCE);
        return at.isBefore(stretch.to()) && !hasOtherwise(at) ? Optional.of(at) : Optional.empty();
    }

    /** Until when the owner has what was given in time, or knows of it since somebody has just settled it by hand. */
    private Instant covered(List<Gift> given, Instant since) {
        Instant covered = since;
        for (Gift gift : given) {
            boolean counts = gift.to == stretch.owner() && gift.taken.isPresent() && !isOld(gift);
            if (counts && !gift.taken.get().isAfter(covered.plus(Books.AT_ONCE))) {
                covered = later(covered, gift.over.orElse(stretch.to()));
            }
        }
        Optional<Instant> settledAt = stretch.owner() == Owner.CARE_TEAM
                ? settled.last(stretch.ref(), covered.plus(Books.AT_ONCE))
                : Optional.empty();
        return settledAt.isPresent() ? later(covered, settledAt.get().plus(KNOWN)) : covered;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    private boolean isThroughout(Gift gift) {
        return gift.to == stretch.owner()
                && !isOld(gift)
                && gift.isGivenAt(stretch.from().plus(Books.AT_ONCE))
                && gift.over.map(over -> !over.isBefore(stretch.to())).orElse(true);
    }

    /** A slot is asked for anew each time that a booking waits for its provider. */
    private boolean isOld(Gift gift) {
        return stretch.owner() == Owner.PARTNER
                && gift.wanted.isBefore(stretch.from())
                && books.template(stretch.ref()).orElseThrow().kind() instanceof StepKind.Booking;
    }

    /** What was given for it, for the visit that serves it too, and for those that either was offered with. */
    private List<Gift> given() {
        Set<StepRef> with = new LinkedHashSet<>(offeredWith(stretch.ref()));
        stretch.step().extras().leader().ifPresent(leader -> with.addAll(offeredWith(leader)));
        List<Gift> given = new ArrayList<>();
        with.forEach(one -> given.addAll(gifts.of(one)));
        given.sort(Comparator.comparing((Gift gift) -> gift.taken.orElse(gift.wanted)));
        return given;
    }

    /** The step, and all that she is asked of together with it. */
    private Set<StepRef> offeredWith(StepRef step) {
        Set<StepRef> with = new LinkedHashSet<>(Set.of(step));
        stretch.begun()
                .after()
                .journey(step.journey())
                .flatMap(journey -> journey.chainOf(step))
                .map(Chain::members)
                .ifPresent(with::addAll);
        return with;
    }

    private boolean hasOtherwise(Instant at) {
        Agenda agenda = books.at(stretch.agenda(), at);
        if (stretch.owner() == Owner.CARE_TEAM) {
            return isNamed(at) || agenda.desk().incidents().stream().anyMatch(this::isNamed);
        }
        Optional<Step> step = agenda.step(stretch.ref());
        return step.filter(one -> Truth.booked(one).isPresent() || Truth.isBookedByWord(one))
                .isPresent();
    }

    /** It, or the visit that serves it. */
    private boolean isNamed(Incident incident) {
        return incident.isAbout(stretch.ref())
                || stretch.step().extras().leader().filter(incident::isAbout).isPresent()
                || incident.about()
                        .filter(about -> NamedSteps.have(about, stretch.ref()))
                        .isPresent();
    }

    /** Whether an item that stands for many names it, also one of an agenda that was merged into this one. */
    private boolean isNamed(Instant at) {
        return books.work().all().stream().filter(item -> item.isAt(at)).anyMatch(this::isNamed);
    }

    private boolean isNamed(Item item) {
        StepRef ref = stretch.ref();
        String title =
                books.template(ref).map(StepTemplate::title).orElse(ref.step().value());
        boolean called =
                item.body().contains(title) || item.body().contains(ref.step().value());
        return item.standsFor(ref) || called && item.agenda().equals(stretch.agenda());
    }
}
