package io.journeykit.cli;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.FactParts;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Placeholder;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import io.journeykit.words.Names;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Made-up visits, dates and facts of a template: each step a day after the one before, from a Tuesday morning on.
 *
 * @param facts what facts are to say, by their names, where that is given
 */
record Samples(JourneyTemplate template, Map<String, String> facts) {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2027-03-02T09:00");
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final String DETAILS = "details";

    ZoneId zone() {
        return template.site().zone();
    }

    /** What a reader gets; empty where a part of it cannot be said. */
    Optional<String> said(String key, Reader reader) {
        return Words.standard().naming(this.names()).text(phrase(key), reader.at(start(0)), template);
    }

    private Names names() {
        return (part, reader) -> part instanceof Name name ? name(name).map(Part::quote) : Optional.empty();
    }

    private static Optional<String> name(Name name) {
        return switch (name.kind()) {
            case PROVIDER -> Optional.of("Dr. Example");
            case PLACE -> Optional.of("Example Clinic");
            case ADDRESS -> Optional.of("1 Example Street");
            case PHONE -> Optional.of("+1 555 0100");
            case DIRECTIONS -> Optional.of("the entrance beside the park");
            case PERSON -> Optional.of("Sam Example");
            case SERVICE -> Optional.of(name.id().replace('-', ' '));
            default -> Optional.empty();
        };
    }

    private Phrase phrase(String key) {
        Phrase phrase = Phrase.of(key);
        for (Placeholder place : places(key)) {
            Optional<? extends Part> part = part(place);
            phrase = part.isPresent() ? phrase.with(place.text(), part.get()) : phrase;
        }
        return key.startsWith("choose-") ? phrase.with(DETAILS, Part.of(options())) : phrase;
    }

    /** Those of the text in all languages. */
    private List<Placeholder> places(String key) {
        return Optional.ofNullable(template.texts().get(key)).stream()
                .flatMap(byLanguage -> byLanguage.values().stream())
                .flatMap(text -> Placeholder.of(text).stream())
                .distinct()
                .toList();
    }

    private List<Part> options() {
        return Stream.of(0, 1)
                .<Part>map(i ->
                        Phrase.of("option.line").with("number", Part.of(i + 1L)).with("option", visit(i)))
                .toList();
    }

    private Part visit(int day) {
        return new Part.Visit(
                start(day), start(day).plus(LENGTH), zone(), Optional.of("provider"), Optional.of("place"));
    }

    private Optional<? extends Part> part(Placeholder place) {
        return switch (place.kind()) {
            case PROVIDER -> Optional.of(new Name(Name.Kind.PROVIDER, place.words()));
            case PLACE -> Optional.of(new Name(Name.Kind.PLACE, place.words()));
            case ADDRESS -> Optional.of(new Name(Name.Kind.ADDRESS, place.words()));
            case PHONE -> Optional.of(new Name(Name.Kind.PHONE, place.words()));
            case DIRECTIONS -> Optional.of(new Name(Name.Kind.DIRECTIONS, place.words()));
            case PERSON -> Optional.of(new Name(Name.Kind.PERSON, "sample"));
            case SERVICE -> service(place.step()).map(id -> new Name(Name.Kind.SERVICE, id));
            case ITEM -> Optional.of(Part.quote("Dr. Example"));
            case FACT -> FactParts.of(fact(place.fact().value()), zone());
            case MOMENT -> Optional.of(Part.of(moment(place), zone()));
        };
    }

    private Optional<String> service(StepId step) {
        return template.step(step).flatMap(plan -> plan.kind().providedService());
    }

    private Instant moment(Placeholder place) {
        Point point = place.point(step -> template.step(step).isPresent());
        if (point instanceof Point.OfStep of) {
            Instant start = start(position(of.step()));
            return place.words().startsWith("end of ") ? start.plus(LENGTH) : start;
        }
        return start(0);
    }

    private int position(StepId step) {
        return (int) template.steps().stream()
                .takeWhile(each -> !each.id().equals(step))
                .count();
    }

    private Instant start(int day) {
        return FIRST.plusDays(day).atZone(zone()).toInstant();
    }

    /** The facts that are declared or decided. */
    Stream<String> known() {
        Stream<String> decided = template.steps().stream()
                .filter(step -> step.kind() instanceof StepKind.Decision)
                .map(step -> step.id().value());
        return Stream.concat(declared().map(one -> one.name().value()), decided);
    }

    boolean knows(String fact) {
        return known().anyMatch(fact::equals);
    }

    /** The type of a fact, if a value is none of that type. */
    Optional<FactType> misread(String name, String value) {
        FactType type = type(name);
        try {
            given(type, value);
            return Optional.of(type)
                    .filter(FactType.TRUTH::equals)
                    .filter(truth -> !value.equals("true") && !value.equals("false"));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.of(type);
        }
    }

    /** How a value of a type is written. */
    static String example(FactType type) {
        return switch (type) {
            case NUMBER -> "7";
            case TRUTH -> "true";
            case DATE -> "2027-03-02";
            case MOMENT -> "2027-03-02T09:00:00Z";
            case CODE, TEXT, LIST, RECORD -> "example";
        };
    }

    private Stream<Declaration> declared() {
        return Stream.concat(template.facts().stream(), template.parameters().stream());
    }

    private FactType type(String name) {
        return declared()
                .filter(declared -> declared.name().value().equals(name))
                .map(Declaration::type)
                .findFirst()
                .orElse(FactType.TEXT);
    }

    private Value fact(String name) {
        FactType type = type(name);
        String given = facts.get(name);
        return given == null ? sample(type) : given(type, given);
    }

    private static Value given(FactType type, String value) {
        return switch (type) {
            case NUMBER -> Value.of(new BigDecimal(value));
            case TRUTH -> Value.of(Boolean.parseBoolean(value));
            case DATE -> Value.of(LocalDate.parse(value));
            case MOMENT -> Value.of(Instant.parse(value));
            case CODE -> Value.code(value);
            case TEXT, LIST, RECORD -> Value.of(value);
        };
    }

    private Value sample(FactType type) {
        return switch (type) {
            case NUMBER -> Value.of(7);
            case TRUTH -> Value.of(true);
            case DATE -> Value.of(FIRST.toLocalDate());
            case MOMENT -> Value.of(start(0));
            case CODE -> Value.code("example");
            case LIST -> Value.of(List.of(Value.of("one"), Value.of("two")));
            case TEXT, RECORD -> Value.of("example");
        };
    }
}
