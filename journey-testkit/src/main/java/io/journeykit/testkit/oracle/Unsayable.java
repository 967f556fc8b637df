package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.Contact;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may not be said for want of consent ends where it is routine, and becomes a person's work where it is important. */
final class Unsayable implements Law {

    private static final Clause QUIET = new Clause(
            13,
            "unsayable-routine-is-quiet",
            "What is routine and may not be said gives nobody work, and is no incident.");
    private static final Clause ENDS = new Clause(
            13,
            "unsayable-routine-ends",
            "What is routine and may not be said has ended a day later, unless somebody's word on it, told before, has moved"
                    + " it on at once.");
    private static final Clause WORK = new Clause(
            13,
            "unsayable-important-is-work",
            "What is important and may not be said becomes a person's work at once; where nobody ever asked her consent, that is"
                    + " the one thing to do.");
    private static final Clause ONE = new Clause(
            13,
            "no-consent-is-one-item",
            "That nobody ever asked a person's consent is one work item, not one each time, though another record of hers that"
                    + " was merged permits something.");

    private static final Set<Outcome> ENDS_BY_ITSELF = Set.of(Outcome.COMPLETED, Outcome.CANCELLED, Outcome.DECLINED);

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public List<Clause> clauses() {
        return List.of(QUIET, ENDS, WORK, ONE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Turns turns = Turns.of(books.log());
        Map<AgendaId, Set<StepRef>> never = new LinkedHashMap<>();
        for (Wish wish : books.messages().wishes()) {
            Permission permission = wish.then().permission();
            Contact contact = wish.part().template().contact();
            if (permission.addresses().isEmpty() || !permission.reach(contact).isEmpty() || isDone(books, wish)) {
                continue;
            }
            if (permission.wasNeverAsked()) {
                never.computeIfAbsent(wish.agenda(), id -> new LinkedHashSet<>())
                        .add(wish.contact().step());
            } else {
                new Kept(books, turns, wish).judge(verdicts);
            }
        }
        never.values().removeIf(steps -> steps.size() < 2);
        never.forEach((agenda, steps) -> {
            verdicts.met(ONE);
            never(books, turns, agenda, steps).ifPresent(verdicts::broken);
        });
    }

    /** Whether its step came to an end by itself at once, as by an answer that had been told before; or she has died. */
    private static boolean isDone(Books books, Wish wish) {
        return books.at(wish.agenda(), wish.at()).person().died().isPresent()
                || books.log().of(StepEvent.Ended.class).stream()
                        .filter(line -> line.place() == wish.place())
                        .map(Line::event)
                        .filter(ended -> ended.step().equals(wish.contact().step()))
                        .anyMatch(ended -> ENDS_BY_ITSELF.contains(ended.outcome()));
    }

    private static Optional<Finding> never(Books books, Turns turns, AgendaId agenda, Set<StepRef> steps) {
        long shown = steps.stream()
                .filter(step -> turns.cameOfRulesFor(step).anyMatch(at -> isUnasked(books, agenda, at)))
                .count();
        return shown < 2
                ? Optional.empty()
                : Optional.of(new Finding(
                        ONE,
                        books.states(agenda).get(0).at(),
                        agenda,
                        Optional.empty(),
                        shown + " steps are a person's work",
                        "no consent is on record, which is one thing to ask for"));
    }

    /** Whether nobody had asked her consent by then, and that was all that was missing; not where she is coordinated elsewhere. */
    private static boolean isUnasked(Books books, AgendaId agenda, Instant at) {
        Agenda then = books.at(agenda, at);
        Person person = then.person();
        return then.merges().into().isEmpty()
                && person.consents().isEmpty()
                && !person.addresses().isEmpty();
    }

    /** A contact that may go nowhere. */
    private record Kept(Books books, Turns turns, Wish wish) {

        void judge(Verdicts verdicts) {
            if (Importance.isImportant(wish.part())) {
                verdicts.met(WORK);
                if (!isShown() && !isOnTheList()) {
                    broken(WORK, "nobody is asked", "it is important", verdicts);
                }
            } else if (Importance.isRoutine(wish.part())
                    && wish.part().isContact()
                    && !wish.contact().isNews()) {
                verdicts.met(QUIET);
                if (turns.cameOfRulesFor(step(), wish.at(), soon())) {
                    broken(QUIET, "a person is to look at it", "it is routine, and she has refused it", verdicts);
                }
                ends(verdicts);
            }
        }

        private StepRef step() {
            return wish.contact().step();
        }

        private boolean isShown() {
            return turns.cameFor(step(), wish.at(), soon());
        }

        private Instant soon() {
            return wish.at().plus(Books.AT_ONCE);
        }

        private boolean isOnTheList() {
            return books.work().all().stream().anyMatch(item -> item.isAbout(step()) && item.isAt(wish.at()));
        }

        private void ends(Verdicts verdicts) {
            Instant later = wish.contact()
                    .urgency()
                    .notAfter()
                    .filter(wish.at().plus(DAY)::isBefore)
                    .orElse(wish.at().plus(DAY));
            if (later.isBefore(books.until()) && !isMovedOn()) {
                verdicts.met(ENDS);
                if (books.at(wish.agenda(), later)
                        .step(step())
                        .filter(Step::isOpen)
                        .isPresent()) {
                    broken(ENDS, "it is open at " + later, "it is routine, and may not be said", verdicts);
                }
            }
        }

        /** Whether it was wanted no longer in the very decision that wanted it, since a word on its step was kept for it. */
        private boolean isMovedOn() {
            return books.log().of(StepEvent.Moved.class).stream()
                    .filter(line -> line.place() == wish.place())
                    .map(Line::event)
                    .anyMatch(moved -> moved.step().equals(step())
                            && moved.stamp().because().why() == Why.SIGNALLED);
        }

        private void broken(Clause clause, String library, String oracle, Verdicts verdicts) {
            verdicts.broken(new Finding(clause, wish.at(), wish.agenda(), Optional.of(step()), library, oracle));
        }
    }
}
