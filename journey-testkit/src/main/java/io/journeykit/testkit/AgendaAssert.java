package io.journeykit.testkit;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** What must be so with an agenda. Steps are named as in their templates; any occurrence of any journey will do. */
public final class AgendaAssert extends AbstractAssert<AgendaAssert, Agenda> {

    AgendaAssert(Agenda actual) {
        super(actual, AgendaAssert.class);
    }

    public AgendaAssert hasStepIn(String step, String state) {
        return hasStep(step, "in state '" + state + "'", it -> it.state().equals(state));
    }

    public AgendaAssert hasStepOwnedBy(String step, Owner owner) {
        return hasStep(
                step, "with " + owner.phrase(), it -> it.isOpen() && it.status().owner() == owner);
    }

    public AgendaAssert hasEnded(String step, Outcome outcome) {
        return hasStep(
                step,
                "ended " + outcome,
                it -> it.outcome().filter(outcome::equals).isPresent());
    }

    /** No silent stall: whoever has the ball is named, and something happens by itself if nothing else does. */
    public AgendaAssert everyOpenStepHasOwnerAndDeadline() {
        isNotNull();
        List<Step> silent = steps().stream()
                .filter(Step::isOpen)
                .filter(step -> step.wakeAt().equals(Instant.MAX)
                        && step.extras().leader().isEmpty())
                .toList();
        if (!silent.isEmpty()) {
            failWithMessage("Nothing will ever happen to %s unless somebody thinks of it.", silent);
        }
        return this;
    }

    /** An open journey is woken some time. */
    public AgendaAssert isWokenWhileLive() {
        isNotNull();
        if (actual.isLive() && actual.wakeAt().equals(Instant.MAX)) {
            failWithMessage("%s has an open journey and no wake-up.", actual);
        }
        return this;
    }

    public AgendaAssert wakesAt(Instant at) {
        isNotNull();
        if (!actual.wakeAt().equals(at)) {
            failWithMessage("%s wakes at %s and not at %s.", actual, actual.wakeAt(), at);
        }
        return this;
    }

    /** Every journey has ended. */
    public AgendaAssert isOver() {
        isNotNull();
        if (actual.isLive()) {
            failWithMessage("%s still has %s; open are %s.", actual, actual.journeys(), open());
        }
        return this;
    }

    public AgendaAssert hasIncident(String code) {
        isNotNull();
        if (!codes().contains(code)) {
            failWithMessage("%s has the incidents %s and no '%s'.", actual, codes(), code);
        }
        return this;
    }

    public AgendaAssert hasNoIncident() {
        isNotNull();
        if (!codes().isEmpty()) {
            failWithMessage("%s has the incidents %s.", actual, codes());
        }
        return this;
    }

    private AgendaAssert hasStep(String id, String how, Predicate<Step> is) {
        isNotNull();
        List<Step> named =
                steps().stream().filter(step -> step.id().value().equals(id)).toList();
        if (named.stream().noneMatch(is)) {
            failWithMessage("There is no step '%s' %s, but %s.", id, how, named.isEmpty() ? open() : named);
        }
        return this;
    }

    private List<Step> open() {
        return steps().stream().filter(Step::isOpen).toList();
    }

    private List<Step> steps() {
        return actual.journeys().stream()
                .flatMap(journey -> journey.steps().stream())
                .toList();
    }

    private List<String> codes() {
        return actual.desk().incidents().stream().map(Incident::code).toList();
    }
}
