package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Port;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** After a death nothing is said to the person, nobody is asked to reach her, and nothing begins. */
final class DeadLeftAlone implements Law {

    private static final Clause SAID =
            clause("nothing-is-said-to-the-dead", "Nothing is handed to a channel for one who has died.");
    private static final Clause ASKED = clause(
            "nobody-is-asked-to-reach-the-dead", "No work lies on the list that asks to reach one who has died.");
    private static final Clause ONE = clause(
            "a-death-is-one-item",
            "What a death calls off is one work item for a person to look at, whichever of her records it came with.");
    private static final Clause BEGUN = clause("nothing-begins-after-death", "No journey begins for one who has died.");

    /** What the item of a death is called. */
    private static final String DEATH = "person-died";

    private static Clause clause(String name, String says) {
        return new Clause(13, name, says);
    }

    @Override
    public List<Clause> clauses() {
        return List.of(SAID, ASKED, ONE, BEGUN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            books.judged(agenda).stream()
                    .filter(state -> state.commit().input() instanceof Input.PersonDied)
                    .findFirst()
                    .ifPresent(death -> new Dead(books, agenda, death).judge(verdicts));
        }
    }

    /** Somebody who has died. */
    private record Dead(Books books, AgendaId agenda, State death) {

        void judge(Verdicts verdicts) {
            Agenda before = death.before();
            if (before.isLive() && before.merges().into().isEmpty() && canBeAsked()) {
                verdicts.met(ONE);
                int items = items().size();
                if (items != 1) {
                    String library = items == 0
                            ? "nothing on the list names what her death called off"
                            : items + " items name it";
                    verdicts.broken(new Finding(
                            ONE,
                            death.at(),
                            agenda,
                            Optional.empty(),
                            library,
                            "one item is to; she died by " + death.at()));
                }
            }
            said(verdicts);
            asked(verdicts);
            begun(verdicts);
        }

        private Instant soon() {
            return death.at().plus(Books.AT_ONCE);
        }

        private boolean canBeAsked() {
            return !books.wasDown(Port.WORKLIST, death.at(), soon()) && soon().isBefore(books.until());
        }

        /** What the death was decided to ask for, and what lies on the list of hers that says so, from before or since. */
        private Set<EffectKey> items() {
            Set<EffectKey> items = death.events().stream()
                    .flatMap(event -> work(event).stream())
                    .collect(Collectors.toSet());
            List<AgendaId> hers = books.visits().merges().of(agenda, death.at());
            books.work().all().stream()
                    .filter(item ->
                            hers.contains(item.agenda()) && item.work().text().equals(DEATH))
                    .filter(item -> !item.from().isAfter(soon())
                            && item.to().map(to -> !to.isBefore(death.at())).orElse(true))
                    .forEach(item -> items.add(item.key()));
            return items;
        }

        private static Optional<EffectKey> work(Event event) {
            return event instanceof EffectEvent.Requested requested
                            && requested.effect().request() instanceof Request.AssignWork
                    ? Optional.of(requested.key())
                    : Optional.empty();
        }

        private void said(Verdicts verdicts) {
            if (death.before().isLive() || !death.before().outbox().open().isEmpty()) {
                verdicts.met(SAID);
            }
            for (Said said : books.messages().all()) {
                Agenda then = said.then().agenda();
                if (books.span().has(said.place())
                        && then.id().equals(agenda)
                        && then.sequence() >= death.after().sequence()) {
                    broken(SAID, said.at(), said.step(), said.toString(), verdicts);
                }
            }
        }

        private void asked(Verdicts verdicts) {
            if (!canBeAsked()) {
                return;
            }
            Instant soon = soon();
            for (Item item : books.work().all()) {
                boolean hers = item.agenda().equals(agenda)
                        && !item.work().incident()
                        && item.step().filter(this::isContact).isPresent();
                if (hers
                        && item.place() < death.place()
                        && item.to().map(to -> !to.isBefore(death.at())).orElse(true)) {
                    verdicts.met(ASKED);
                }
                if (hers && (item.isAt(soon) || item.from().isAfter(soon))) {
                    broken(ASKED, item.from(), item.step(), item.work().text() + " is on the list", verdicts);
                }
            }
        }

        private boolean isContact(StepRef step) {
            return books.template(step)
                    .map(StepTemplate::kind)
                    .filter(kind -> kind instanceof StepKind.Message
                            || kind instanceof StepKind.Questionnaire
                            || kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT)
                    .isPresent();
        }

        private void begun(Verdicts verdicts) {
            books.judged(agenda).stream()
                    .filter(state -> state.before().sequence() >= death.after().sequence())
                    .forEach(state -> {
                        boolean begins = state.events().stream().anyMatch(JourneyEvent.Begun.class::isInstance);
                        if (begins || state.commit().input() instanceof Input.BeginJourney) {
                            verdicts.met(BEGUN);
                        }
                        if (begins) {
                            broken(BEGUN, state.at(), Optional.empty(), "a journey begins", verdicts);
                        }
                    });
        }

        private void broken(Clause clause, Instant at, Optional<StepRef> step, String library, Verdicts verdicts) {
            verdicts.broken(new Finding(clause, at, agenda, step, library, "she died by " + death.at()));
        }
    }
}
