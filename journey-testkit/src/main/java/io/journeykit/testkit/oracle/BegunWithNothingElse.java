package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Law 19: a beginning that names what its template does not know is refused, or shown. */
final class BegunWithNothingElse implements Law {

    private static final Clause NOTHING_ELSE = new Clause(
            19,
            "begun-with-nothing-else",
            "A journey that is begun with an anchor or a parameter that its template does not declare is shown at once.");

    /** Every journey has it. */
    private static final String BEGIN = "begin";

    @Override
    public List<Clause> clauses() {
        return List.of(NOTHING_ELSE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : books.inputs().all()) {
            boolean isKnown = telling.isRefused() || telling.led().isPresent();
            if (isKnown && telling.input() instanceof Input.BeginJourney begin) {
                Set<String> unknown = unknown(books, begin);
                if (!unknown.isEmpty()) {
                    verdicts.met(NOTHING_ELSE);
                    unknown.stream()
                            .filter(name -> begins(telling) && !isShown(books, telling, name))
                            .forEach(name -> verdicts.broken(finding(telling, begin, name)));
                }
            }
        }
    }

    private static Set<String> unknown(Books books, Input.BeginJourney begin) {
        Optional<JourneyTemplate> template = books.world().templates().stream()
                .filter(one -> one.ref().equals(begin.template()))
                .findFirst();
        Set<String> unknown = new TreeSet<>();
        template.ifPresent(known -> {
            unknown.addAll(begin.anchors().keySet());
            begin.parameters().keySet().forEach(name -> unknown.add(name.value()));
            unknown.remove(BEGIN);
            unknown.removeAll(known.anchors());
            known.parameters().forEach(one -> unknown.remove(one.name().value()));
            known.facts().forEach(one -> unknown.remove(one.name().value()));
        });
        return unknown;
    }

    /** Who has died has no journey begun, whatever it names. */
    private static boolean begins(Telling telling) {
        return !telling.isRefused()
                && telling.led().stream()
                        .flatMap(state -> state.events().stream())
                        .anyMatch(JourneyEvent.Begun.class::isInstance);
    }

    /** Whether somebody may read that name within a minute. */
    private static boolean isShown(Books books, Telling telling, String name) {
        AgendaId agenda = telling.agenda();
        Instant late = telling.at().plus(Books.AT_ONCE);
        return books.at(agenda, late).desk().incidents().stream()
                        .map(Readable::of)
                        .anyMatch(subject -> subject.contains(name))
                || books.work().all().stream()
                        .anyMatch(item -> item.agenda().equals(agenda)
                                && item.isAt(late)
                                && item.body().contains(name));
    }

    private static Finding finding(Telling telling, Input.BeginJourney begin, String name) {
        return new Finding(
                NOTHING_ELSE,
                telling.at(),
                telling.agenda(),
                Optional.empty(),
                begin.template() + " was let begin with '" + name + "', and nobody was shown it",
                "it declares no such thing, which may be another misspelt");
    }
}
