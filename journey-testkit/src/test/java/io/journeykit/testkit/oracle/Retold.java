package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepTable;
import io.journeykit.calendar.DueWindow;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Committed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A life told once more with something otherwise, to see that it is then judged otherwise. */
final class Retold {

    private Retold() {}

    /** The clauses that a life breaks with one step, such as {@code 22.rung-not-sooner}. */
    static SortedSet<String> broken(Chronicle life, String step) {
        SortedSet<String> names = new TreeSet<>();
        Oracle.judge(life).findings().stream()
                .filter(finding -> finding.step()
                        .filter(ref -> ref.step().value().equals(step))
                        .isPresent())
                .forEach(finding -> names.add(finding.clause().toString()));
        return names;
    }

    /** How often a life meets what a clause speaks of. */
    static int met(Chronicle life, String clause) {
        return Oracle.judge(life).premises().entrySet().stream()
                .filter(met -> met.getKey().toString().equals(clause))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The same life, in which a step was due otherwise, in each of its occurrences. */
    static Chronicle due(Chronicle life, String step, UnaryOperator<DueWindow> window) {
        Chronicle dated = each(
                life,
                event -> event instanceof StepEvent.DueSet set && isOf(set, step)
                        ? new StepEvent.DueSet(set.step(), set.window().map(window), set.resolved(), set.stamp())
                        : event);
        return steps(
                dated,
                one -> one.id().value().equals(step)
                        ? one.with(one.dates().due(one.dates().due().map(window)))
                        : one);
    }

    /** The same life, in which a step was due then. */
    static Chronicle due(Chronicle life, String step, DueWindow window) {
        return due(life, step, was -> window);
    }

    static boolean isOf(StepEvent event, String step) {
        return event.step().step().value().equals(step);
    }

    static Chronicle each(Chronicle life, UnaryOperator<Event> otherwise) {
        return events(life, event -> Stream.of(otherwise.apply(event)));
    }

    static Chronicle events(Chronicle life, Function<Event, Stream<Event>> otherwise) {
        return commits(
                life,
                commit -> new Commit(
                        commit.expected(),
                        commit.input(),
                        commit.agenda(),
                        commit.events().stream().flatMap(otherwise).toList(),
                        commit.effects()));
    }

    /** The same life, in which some of it never happened. */
    static Chronicle without(Chronicle life, Predicate<Event> never) {
        return events(life, event -> Stream.of(event).filter(never.negate()));
    }

    /** The same life, in which all that turned to a person had another reason. */
    static Chronicle since(Chronicle life, Why why) {
        return each(life, event -> {
            if (event instanceof NoticeEvent.IncidentRaised raised) {
                return new NoticeEvent.IncidentRaised(raised.incident(), since(event.stamp(), why));
            }
            return event instanceof EffectEvent.Requested asked
                            && asked.effect().request() instanceof Request.AssignWork
                    ? new EffectEvent.Requested(asked.effect(), since(event.stamp(), why))
                    : event;
        });
    }

    private static Stamp since(Stamp was, Why why) {
        return new Stamp(was.effective(), was.recorded(), Because.of(why));
    }

    static Chronicle effects(Chronicle life, UnaryOperator<Stream<Effect>> otherwise) {
        return commits(
                life,
                commit -> new Commit(
                        commit.expected(),
                        commit.input(),
                        commit.agenda(),
                        commit.events(),
                        otherwise.apply(commit.effects().stream()).toList()));
    }

    static Chronicle steps(Chronicle life, UnaryOperator<Step> otherwise) {
        return tables(life, steps -> steps.map(otherwise));
    }

    /** The same life, in which agendas held other steps. */
    static Chronicle tables(Chronicle life, UnaryOperator<Stream<Step>> otherwise) {
        return commits(
                life,
                commit -> new Commit(
                        commit.expected(),
                        commit.input(),
                        agenda(commit.agenda(), otherwise),
                        commit.events(),
                        commit.effects()));
    }

    static Chronicle commits(Chronicle life, UnaryOperator<Commit> otherwise) {
        return entries(
                life,
                entry -> entry instanceof Committed one
                        ? new Committed(one.at(), otherwise.apply(one.commit()))
                        : entry);
    }

    /** The same life, in which all that was decided with such an event was decided so much later. */
    static Chronicle later(Chronicle life, Class<? extends StepEvent> kind, String step, Duration delay) {
        return entries(
                life,
                entry -> entry instanceof Committed one
                                && one.commit().events().stream()
                                        .anyMatch(event -> kind.isInstance(event) && isOf((StepEvent) event, step))
                        ? new Committed(one.at().plus(delay), one.commit())
                        : entry);
    }

    private static Chronicle entries(Chronicle life, UnaryOperator<Chronicle.Entry> otherwise) {
        List<Chronicle.Entry> entries = life.entries().stream().map(otherwise).toList();
        return new Chronicle(life.world(), entries, life.agendas());
    }

    private static Agenda agenda(Agenda was, UnaryOperator<Stream<Step>> otherwise) {
        List<Journey> journeys = was.journeys().stream()
                .map(journey -> journey.with(
                        StepTable.of(otherwise.apply(journey.steps().stream()).toList())))
                .toList();
        return new Agenda(
                was.id(), was.progress(), was.person(), was.facts(), journeys, was.outbox(), was.desk(), was.merges());
    }
}
