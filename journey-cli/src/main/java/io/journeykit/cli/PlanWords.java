package io.journeykit.cli;

import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Option;
import io.journeykit.planning.search.Options;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a plan, for whoever wrote the problem; dates of the year of the first visit go without it. */
record PlanWords(Words words, Reader author) {

    static PlanWords of(Options options) {
        Reader author = slots(options)
                .findFirst()
                .map(slot -> Reader.author(Locale.ENGLISH, slot.zone()).at(slot.start()))
                .orElseGet(() -> Reader.author(Locale.ENGLISH, ZoneOffset.UTC));
        return new PlanWords(Words.standard(), author);
    }

    private static Stream<Slot> slots(Options options) {
        Stream<Slot> taken = options.options().stream().map(Option::plan).flatMap(plan -> plan.slots().stream());
        Stream<Slot> refused = options.obstacles().stream()
                .flatMap(obstacle -> obstacle.reasons().stream())
                .flatMap(reason -> reason.visit().slots().all().stream());
        return Stream.concat(taken, refused);
    }

    String say(Phrase phrase) {
        return words.say(phrase, author).orElseGet(phrase::toString);
    }

    List<String> all(List<Phrase> phrases) {
        return phrases.stream().map(this::say).toList();
    }
}
