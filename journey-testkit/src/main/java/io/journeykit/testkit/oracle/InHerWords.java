package io.journeykit.testkit.oracle;

import io.journeykit.testkit.oracle.Messages.Said;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a patient reads is made of an author's words: there is no id in it, and no name of a state. */
final class InHerWords implements Law {

    private static final Clause ID = new Clause(
            12, "no-id", "No id of a step, service, provider, place, text or fact stands in what a patient reads.");
    private static final Clause STATE =
            new Clause(12, "no-state", "No name of a state, signal or outcome stands in what a patient reads.");

    @Override
    public List<Clause> clauses() {
        return List.of(ID, STATE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        AuthorsWords words = books.messages().words();
        for (Said said : books.messages().all()) {
            Set<String> read = read(said, words);
            judge(ID, among(words.ids(), read), said, verdicts);
            judge(STATE, among(words.states(), read), said, verdicts);
        }
    }

    /** The words that no author wrote. */
    private static Set<String> read(Said said, AuthorsWords words) {
        Set<String> read = new TreeSet<>(Tokens.of(said.body()));
        said.choices().stream().map(Said.Answer::words).forEach(choice -> read.addAll(Tokens.of(choice)));
        read.removeAll(words.said());
        said.parts().forEach(part -> items(part, said).forEach(item -> read.removeAll(Tokens.of(item))));
        return read;
    }

    /** What a step is repeated for, or a visit that is offered, may be a word that somebody told. */
    private static List<String> items(Part part, Said said) {
        return said.then().agenda().journey(part.step().journey()).stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step -> step.ref().equals(part.step()) || part.isBooking(step.id()))
                .flatMap(step -> step.item().stream())
                .toList();
    }

    private static Set<String> among(Set<String> names, Set<String> read) {
        Set<String> found = new TreeSet<>(read);
        found.retainAll(names);
        return found;
    }

    private static void judge(Clause clause, Set<String> found, Said said, Verdicts verdicts) {
        verdicts.met(clause);
        if (!found.isEmpty()) {
            verdicts.broken(new Finding(
                    clause, said.at(), said.agenda(), said.step(), "she reads " + found, "that is nothing to read"));
        }
    }
}
