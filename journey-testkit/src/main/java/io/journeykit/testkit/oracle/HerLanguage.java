package io.journeykit.testkit.oracle;

import io.journeykit.testkit.oracle.Messages.Said;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whoever reads a message reads it in the own language, the author's words as well as the library's. */
final class HerLanguage implements Law {

    private static final Clause TEXT = new Clause(
            12, "readers-language", "Where an author's text is there in the reader's language, that one is said.");
    private static final Clause WORDS = new Clause(
            12,
            "no-foreign-words",
            "What the library adds is not in English where the reader reads another language, unless it stands in a text"
                    + " that its author wrote in English alone.");

    private static final String ENGLISH_TAG = "en";

    /** English words, days and months that other languages of the Latin script do not have. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "these",
            "please",
            "appointment",
            "provider",
            "your",
            "choose",
            "keep",
            "another",
            "instead",
            "found",
            "with",
            "none",
            "days",
            "tue",
            "wed",
            "thu",
            "fri",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "june",
            "july",
            "october");

    @Override
    public List<Clause> clauses() {
        return List.of(TEXT, WORDS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Set<String> said = books.messages().words().said();
        for (Said one : books.messages().all()) {
            String language = one.then().permission().language(one.to());
            one.parts().forEach(part -> text(one, part, language, verdicts));
            boolean english = AuthorsText.plain(language).equals(ENGLISH_TAG)
                    || one.parts().stream().anyMatch(part -> isInEnglish(one, part, language));
            if (!english) {
                words(one, said, language, verdicts);
            }
        }
    }

    /**
     * Whether it is said in an author's English words: since the author wrote none in her language, or since those were
     * said all the same, which is another clause's matter. What is filled in goes with the sentence that it stands in.
     */
    private static boolean isInEnglish(Said said, Part part, String reads) {
        Optional<AuthorsText> own = AuthorsText.own(part.journey(), part.text(), reads);
        return AuthorsText.own(part.journey(), part.text(), ENGLISH_TAG)
                .filter(english -> own.isEmpty() || !own.get().isIn(said.body()) && english.isIn(said.body()))
                .isPresent();
    }

    private static void text(Said said, Part part, String language, Verdicts verdicts) {
        Optional<AuthorsText> own = AuthorsText.own(part.journey(), part.text(), language)
                .filter(text -> !text.words().isEmpty());
        if (own.isPresent()) {
            verdicts.met(TEXT);
            if (!own.get().isIn(said.body())) {
                broken(
                        TEXT,
                        said,
                        part.text() + " is said in other words",
                        "she reads " + language + " there, and there is a text in it",
                        verdicts);
            }
        }
    }

    private static void words(Said said, Set<String> authors, String language, Verdicts verdicts) {
        Set<String> added = new TreeSet<>(Tokens.of(said.body()));
        said.choices().stream().map(Said.Answer::words).forEach(words -> added.addAll(Tokens.of(words)));
        added.removeAll(authors);
        if (added.stream().anyMatch(HerLanguage::hasLetters)) {
            verdicts.met(WORDS);
        }
        added.removeIf(word -> !ENGLISH.contains(word.toLowerCase(Locale.ROOT)));
        if (!added.isEmpty()) {
            broken(WORDS, said, "she reads " + added, "she reads " + language, verdicts);
        }
    }

    private static boolean hasLetters(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    private static void broken(Clause clause, Said said, String library, String oracle, Verdicts verdicts) {
        verdicts.broken(new Finding(clause, said.at(), said.agenda(), said.step(), library, oracle));
    }
}
