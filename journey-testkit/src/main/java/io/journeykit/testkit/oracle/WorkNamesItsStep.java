package io.journeykit.testkit.oracle;

import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.WorkItems.Item;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 14: work that the library raises names what it is about. */
final class WorkNamesItsStep implements Law {

    private static final Clause NAMES = new Clause(
            14,
            "work-names-its-step",
            "Work about a step that is given in the library's words names the step by its title or its service.");

    @Override
    public List<Clause> clauses() {
        return List.of(NAMES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Item item : books.work().all()) {
            Optional<JourneyTemplate> journey = item.step().flatMap(step -> books.template(step.journey()));
            Optional<StepTemplate> step = item.step().flatMap(books::template);
            // An incident names its step for whoever runs the host, by its id.
            if (step.isPresent() && !item.work().incident() && !isTheAuthors(item, journey.get(), step.get())) {
                judge(item, journey.get(), step.get(), verdicts);
            }
        }
    }

    private static void judge(Item item, JourneyTemplate journey, StepTemplate step, Verdicts verdicts) {
        verdicts.met(NAMES);
        String body = item.body();
        if (names(journey, step).noneMatch(body::contains)) {
            verdicts.broken(new Finding(
                    NAMES,
                    item.from(),
                    item.agenda(),
                    item.step(),
                    "it says '" + body + "'",
                    "whoever does it must know that it is about '" + step.title() + "'"));
        }
    }

    private static Stream<String> names(JourneyTemplate journey, StepTemplate step) {
        StepKind kind = step.kind();
        Stream<String> more = Stream.of();
        if (kind instanceof StepKind.Booking booking) {
            more = Stream.of(booking.service());
        } else if (kind instanceof StepKind.Referral referral) {
            more = Stream.of(referral.service());
        } else if (kind instanceof StepKind.Authorization asked) {
            more = Stream.of(asked.service());
        } else if (kind instanceof StepKind.Transfer transfer) {
            more = journey.step(transfer.of()).map(StepTemplate::title).stream();
        }
        return Stream.concat(Stream.of(step.title()), more).filter(name -> !name.isBlank());
    }

    /** Whether the author chose its text: by writing it, or as what the step, or a rung of it, gives somebody to do. */
    private static boolean isTheAuthors(Item item, JourneyTemplate journey, StepTemplate step) {
        String text = item.work().text();
        return AuthorsText.find(journey, text, "en").isPresent()
                || journey.texts().containsKey(text)
                || step.kind() instanceof StepKind.Work work && work.text().equals(text)
                || step.kind() instanceof StepKind.Decision decision
                        && decision.text().equals(text)
                || step.silence().values().stream().flatMap(List::stream).anyMatch(rung -> gives(rung, text))
                || journey.machines().stream().anyMatch(machine -> gives(machine, text));
    }

    private static boolean gives(StepMachine machine, String text) {
        return machine.states().stream().anyMatch(state -> gives(state, text));
    }

    private static boolean gives(State state, String text) {
        return state.onEntry().stream().anyMatch(act -> act.subject().equals(Optional.of(text)))
                || state.silence().rungs().stream().anyMatch(rung -> gives(rung, text));
    }

    private static boolean gives(Rung rung, String text) {
        return rung.acts().stream().anyMatch(act -> act.subject().equals(Optional.of(text)));
    }
}
