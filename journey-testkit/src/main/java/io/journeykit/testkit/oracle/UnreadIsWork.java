package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Condition;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 14: a step whose condition nobody can read waits for a person, and gives one work at once. */
final class UnreadIsWork implements Law {

    private static final Clause WORK = new Clause(
            14,
            "unread-condition-is-work",
            "A step whose gates are open and whose condition is in a language that the host did not register is work within"
                    + " a minute.");

    @Override
    public List<Clause> clauses() {
        return List.of(WORK);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Instant end = books.until();
        books.agendas().forEach(agenda -> {
            Map<StepRef, State> since = new HashMap<>();
            for (State state : books.judged(agenda)) {
                Set<StepRef> now = unread(books, state);
                for (StepRef step : Set.copyOf(since.keySet())) {
                    if (!now.contains(step)) {
                        judge(books, step, requireNonNull(since.remove(step)), state.at(), verdicts);
                    }
                }
                now.forEach(step -> since.putIfAbsent(step, state));
            }
            since.forEach((step, state) -> judge(books, step, state, end, verdicts));
        });
    }

    /** The steps that wait for nothing but such a condition. */
    private static Set<StepRef> unread(Books books, State state) {
        Set<StepRef> unread = new HashSet<>();
        for (Journey journey : state.after().journeys()) {
            Optional<JourneyTemplate> template = books.template(journey.id());
            if (journey.isOpen() && journey.closing().isEmpty() && template.isPresent()) {
                List<StepTemplate> plans = template.get().steps();
                UnknownIsWork.Waits waits = new UnknownIsWork.Waits(books, state, journey);
                for (int i = 0; i < plans.size(); i++) {
                    Step step = journey.steps().get(i);
                    if (isUnread(books, plans.get(i).when())
                            && waits.waitsForItsCondition(template.get(), plans.get(i), step)) {
                        unread.add(step.ref());
                    }
                }
            }
        }
        return unread;
    }

    private static boolean isUnread(Books books, Condition condition) {
        return condition instanceof Condition.Expression expression
                && books.world().setting().surroundings().conditions().stream()
                        .noneMatch(language -> language.name().equals(expression.language()));
    }

    private static void judge(Books books, StepRef step, State since, Instant until, Verdicts verdicts) {
        Instant late = since.at().plus(Books.AT_ONCE);
        if (!late.isBefore(until)
                || books.wasDown(Port.WORKLIST, since.at(), late)
                || since.after().person().died().isPresent()) {
            return;
        }
        verdicts.met(WORK);
        String title =
                books.template(step).map(StepTemplate::title).orElse(step.step().value());
        boolean work = books.work().all().stream()
                .filter(item -> item.isAt(late))
                .anyMatch(item -> item.isAbout(step) || item.body().contains(title));
        if (!work && !Shown.by(books, since, Optional.of(step))) {
            verdicts.broken(new Finding(
                    WORK,
                    late,
                    since.after().id(),
                    Optional.of(step),
                    "nobody has work about it",
                    "its condition is in a language that is read by nobody, so it waits for a person"));
        }
    }
}
