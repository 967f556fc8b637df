package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.testkit.oracle.Belief.Gone;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 8: what next speaks to her of a visit that is lost says which visit that was. */
final class NewsSaysWhatIsOff implements Law {

    private static final Clause WHICH = new Clause(
            8,
            "news-says-what-is-off",
            "What the library next says to her of a visit that was lost names the day of that visit, unless a person was"
                    + " asked before to tell her what became of it, since it could not.");

    private static final List<String> DAYS = List.of(
            "d MMM",
            "d. MMM",
            "dd MMM",
            "d MMMM",
            "d. MMMM",
            "d 'de' MMM",
            "d 'de' MMMM",
            "MMM d",
            "MMMM d",
            "d.M.",
            "dd.MM.",
            "MM-dd",
            "d/M",
            "M/d",
            "dd/MM",
            "MM/dd");

    @Override
    public List<Clause> clauses() {
        return List.of(WHICH);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Gone gone : Beliefs.gone(books)) {
            if (!gone.belief().saidYes() && isLost(books, gone)) {
                Optional<Said> next = next(books, gone)
                        .filter(said -> isOfTheLibrary(said, gone) && !isAPersonAsked(books, gone, said));
                next.ifPresent(said -> {
                    verdicts.met(WHICH);
                    if (!names(said, gone)) {
                        verdicts.broken(finding(said, gone));
                    }
                });
            }
        }
    }

    /** Whether she has no other in its place. */
    private static boolean isLost(Books books, Gone gone) {
        Optional<Step> now =
                books.at(gone.belief().agenda(), gone.at()).step(gone.belief().visit());
        return now.filter(step -> step.isOpen() && Truth.booked(step).isEmpty()).isPresent();
    }

    private static Optional<Said> next(Books books, Gone gone) {
        return books.messages().all().stream()
                .filter(said -> said.place() > gone.place() && said.taken())
                .filter(said -> said.at().isBefore(gone.oldTime()))
                .filter(said -> said.then().agenda().id().equals(gone.belief().agenda()))
                .filter(said -> said.parts().stream()
                        .anyMatch(part -> speaksOf(part, gone.belief().visit())))
                .findFirst();
    }

    private static boolean speaksOf(Part part, StepRef visit) {
        return part.step().equals(visit)
                || part.step().journey().equals(visit.journey())
                        && part.visits().contains(visit.step());
    }

    /** What an author has written is the author's. */
    private static boolean isOfTheLibrary(Said said, Gone gone) {
        return said.parts().stream()
                .allMatch(part -> part.step().equals(gone.belief().visit())
                        && AuthorsText.find(part.journey(), part.text(), said.language())
                                .isEmpty());
    }

    /** What the library could not tell her is a person's to tell. */
    private static boolean isAPersonAsked(Books books, Gone gone, Said next) {
        return books.work().all().stream()
                .filter(item -> item.agenda().equals(gone.belief().agenda())
                        && item.work().text().equals("news-untold"))
                .filter(item -> item.place() > gone.place() && item.place() < next.place())
                .anyMatch(item -> item.isAboutOrNames(books, gone.belief().visit()));
    }

    private static boolean names(Said said, Gone gone) {
        Set<ZoneId> zones =
                new LinkedHashSet<>(gone.then().permission().preferences().zones());
        zones.add(gone.belief().slot().zone());
        zones.add(said.parts().get(0).journey().site().zone());
        return zones.stream()
                .anyMatch(zone -> names(said, gone.oldTime().atZone(zone).toLocalDate()));
    }

    private static boolean names(Said said, LocalDate day) {
        return DAYS.stream()
                .flatMap(pattern -> Stream.of(Locale.ENGLISH, Locale.forLanguageTag(said.language()))
                        .map(language -> DateTimeFormatter.ofPattern(pattern, language)))
                .map(day::format)
                .anyMatch(words -> stands(said.body(), words));
    }

    /** A time of day has the same digits as many a date, so the day is sought as a date is written. */
    private static boolean stands(String text, String words) {
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            int end = i + words.length();
            boolean before = i > 0 && Character.isDigit(text.charAt(i - 1));
            boolean behind = end < text.length() && Character.isDigit(text.charAt(end));
            if (!before && !behind) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Said said, Gone gone) {
        Instant old = gone.oldTime();
        return new Finding(
                WHICH,
                said.at(),
                said.agenda(),
                Optional.of(gone.belief().visit()),
                said + " says nothing of " + gone.belief().slot().id(),
                "she was to come at " + old + ", and is to read that this is off");
    }
}
