package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Mention.What;
import io.journeykit.testkit.oracle.Messages.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A time that a patient reads is by her own clocks, or says by whose it is. */
final class HerZone implements Law {

    private static final Clause ZONE = new Clause(
            12,
            "zone-is-hers-or-said",
            "Where her clocks differ from the site's, a time is by hers, or names its zone.");

    private static final List<String> MARKS = List.of("zzz", "zzzz", "v", "vvvv", "xxx", "O");

    @Override
    public List<Clause> clauses() {
        return List.of(ZONE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Said said : books.messages().all()) {
            Preferences hers = said.then().permission().preferences();
            if (hers.perhaps().isEmpty()) {
                said.parts()
                        .forEach(part -> times(said, part)
                                .filter(time -> time.differs(hers.zone()))
                                .filter(time -> isNamed(said, time))
                                .findFirst()
                                .ifPresent(time -> judge(said, part, time, verdicts)));
            }
        }
    }

    /** A time, and the place whose clocks it is kept by. */
    private record Kept(Instant at, ZoneId zone) {

        static Kept of(Slot slot) {
            return new Kept(slot.start(), slot.zone());
        }

        boolean differs(ZoneId hers) {
            return !zone.getRules().getOffset(at).equals(hers.getRules().getOffset(at));
        }
    }

    /** The times that the message is to name. */
    private static Stream<Kept> times(Said said, Part part) {
        Stream<Kept> filled = part.mentions().stream().flatMap(mention -> filled(said, part, mention));
        Stream<Kept> offered = said.choices().isEmpty() ? Stream.empty() : offered(said, part);
        return Stream.concat(filled, offered);
    }

    private static boolean isNamed(Said said, Kept time) {
        String words = words(said);
        return SaidTime.stands(words, time.at(), time.zone()) || SaidTime.stands(words, time.at(), zone(said));
    }

    private static Stream<Kept> filled(Said said, Part part, Mention mention) {
        if (mention.what() == What.ANCHOR) {
            return said.then().agenda().journey(part.step().journey()).stream()
                    .flatMap(journey ->
                            Stream.ofNullable(journey.origin().anchors().get(mention.anchor())))
                    .map(at -> new Kept(at, part.journey().site().zone()));
        }
        return mention.what() != What.START
                ? Stream.empty()
                : part.meant(mention.step().orElseThrow(), said.then()).stream()
                        .filter(Part::stands)
                        .map(visit -> Kept.of(visit.dates().slot().orElseThrow()));
    }

    private static Stream<Kept> offered(Said said, Part part) {
        Stream<Slot> other =
                said.then().agenda().step(part.step()).map(Step::dates).flatMap(dates -> dates.offer()).stream();
        Stream<Slot> options = said
                .then()
                .agenda()
                .journey(part.step().journey())
                .flatMap(journey -> journey.chainOf(part.step()))
                .stream()
                .flatMap(chain -> chain.options().stream())
                .flatMap(option -> option.slots().values().stream());
        return Stream.concat(other, options).map(Kept::of);
    }

    private static ZoneId zone(Said said) {
        return said.then().permission().preferences().zone();
    }

    private static String words(Said said) {
        StringBuilder words = new StringBuilder(said.body());
        said.choices().stream()
                .map(Said.Answer::words)
                .forEach(choice -> words.append('\n').append(choice));
        return words.toString();
    }

    private static void judge(Said said, Part part, Kept time, Verdicts verdicts) {
        verdicts.met(ZONE);
        String words = words(said);
        if (!SaidTime.stands(words, time.at(), zone(said)) && !namesItsZone(words, time, said.language())) {
            verdicts.broken(new Finding(
                    ZONE,
                    said.at(),
                    said.agenda(),
                    Optional.of(part.step()),
                    "the time of " + time.at() + " is by the clocks of " + time.zone(),
                    "she lives by those of " + zone(said) + ", and nothing tells her"));
        }
    }

    /** By any of the names that a zone has, or by its city. */
    private static boolean namesItsZone(String words, Kept time, String language) {
        String city = time.zone().getId().replaceAll(".*/", "").replace('_', ' ');
        return words.contains(time.zone().getId())
                || words.contains(city)
                || Stream.of(Locale.ENGLISH, Locale.forLanguageTag(language))
                        .flatMap(locale -> MARKS.stream().map(mark -> DateTimeFormatter.ofPattern(mark, locale)))
                        .map(mark -> mark.format(time.at().atZone(time.zone())))
                        .anyMatch(words::contains);
    }
}
