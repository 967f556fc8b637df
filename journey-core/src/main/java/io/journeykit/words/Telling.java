package io.journeykit.words;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DecimalStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tells one reader: what each part becomes. */
record Telling(Texts texts, Names names) {

    private static final Set<Name.Kind> INSIDE = EnumSet.of(
            Name.Kind.STATE,
            Name.Kind.SIGNAL,
            Name.Kind.RULE,
            Name.Kind.ACT,
            Name.Kind.CLOCK,
            Name.Kind.TEXT,
            Name.Kind.TEMPLATE,
            Name.Kind.HOLDING);

    Optional<String> say(Part part, String style) {
        Optional<String> said = said(part, style);
        return style.equals("capital") ? said.map(words -> Sentences.capital(words, texts.language())) : said;
    }

    private Optional<String> said(Part part, String style) {
        Optional<Part> name = isNameable(part)
                ? names.of(part, texts.reader()).filter(other -> !other.equals(part))
                : Optional.empty();
        if (name.isPresent()) {
            return say(name.get(), style);
        }
        if (part instanceof Phrase phrase) {
            return phrase(phrase);
        }
        return part instanceof Name named ? named(named) : of((Part.Of) part, style);
    }

    private Optional<String> of(Part.Of part, String style) {
        if (part instanceof Part.Quote quote) {
            return Optional.of(quote.words());
        }
        if (part instanceof Part.Count count) {
            return Optional.of(number(count.number()));
        }
        if (part instanceof Part.Several several) {
            return ListText.of(this, several, style);
        }
        return timed(part, style);
    }

    private Optional<String> timed(Part.Of part, String style) {
        if (part instanceof Part.Length length) {
            return say(SpanPhrase.of(length.span()), style);
        }
        if (part instanceof Part.Moment moment) {
            return Optional.of(new MomentText(this).of(moment, style));
        }
        if (part instanceof Part.TimeOfDay time) {
            return Optional.of(new MomentText(this).of(time.time()));
        }
        if (part instanceof Part.Day day) {
            return Optional.of(new MomentText(this).of(day.date()));
        }
        return part instanceof Part.Visit visit
                ? Optional.of(new VisitText(this).of(visit, style))
                : valued(part, style);
    }

    private Optional<String> valued(Part.Of part, String style) {
        if (part instanceof Part.Decimal decimal) {
            return Optional.of(decimal(decimal.number()));
        }
        return part instanceof Part.FirstOf first
                ? first.parts().stream()
                        .flatMap(one -> say(one, style).stream())
                        .findFirst()
                : unnamed(part);
    }

    private String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.language());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String number(long number) {
        Locale language = texts.language();
        boolean plain =
                number >= 0 && number < 1_000 && DecimalStyle.of(language).getZeroDigit() == '0';
        return plain
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(language).format(number);
    }

    private Optional<String> phrase(Phrase phrase) {
        Optional<TextPattern> text = texts.find(phrase.code(), number(phrase));
        return text.isPresent()
                ? text.get()
                        .filled((place, mayBeLeftOut) -> part(phrase, place, mayBeLeftOut))
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                : unknown(phrase);
    }

    private Optional<String> unknown(Phrase phrase) {
        String code = phrase.code();
        return texts.reader().isAuthor()
                ? Optional.of(phrase.toString())
                : forTheTeam(code.substring(code.lastIndexOf('.') + 1));
    }

    /** The first count among the parts says which plural it is. */
    private static OptionalLong number(Phrase phrase) {
        for (Part part : phrase.parts().values()) {
            if (part instanceof Part.Count count) {
                return OptionalLong.of(count.number());
            }
        }
        return OptionalLong.empty();
    }

    /** The library's own text of that key; empty where there is none. */
    Optional<String> known(Phrase phrase) {
        String key = phrase.code().startsWith("text.") ? phrase.code() : "text." + phrase.code();
        return texts.find(key, number(phrase)).flatMap(text -> text.filled((place, may) -> part(phrase, place, may)));
    }

    Optional<String> part(Phrase phrase, TextPattern.Place place, boolean mayBeLeftOut) {
        Optional<Part> part = Optional.ofNullable(phrase.parts().get(place.name()));
        Optional<String> said = part.flatMap(one -> say(one, place.style()));
        return mayBeLeftOut ? said : said.or(() -> part.flatMap(this::anonymous));
    }

    /** What stands where a name must: {@code the provider}. */
    private Optional<String> anonymous(Part part) {
        if (part instanceof Part.FirstOf first) {
            return first.parts().stream()
                    .flatMap(one -> anonymous(one).stream())
                    .findFirst();
        }
        String kind = part instanceof Name name ? word(name.kind()) : part instanceof Part.Journey ? "journey" : "step";
        return isNameable(part)
                ? texts.find("unnamed." + kind).flatMap(text -> text.filled((place, may) -> Optional.empty()))
                : Optional.empty();
    }

    private static boolean isNameable(Part part) {
        return part instanceof Name
                || part instanceof Part.Step
                || part instanceof Part.AnyStep
                || part instanceof Part.Journey;
    }

    /** What goes on inside has a name for a patient only where a text says so. */
    private Optional<String> named(Name name) {
        String key = "name." + word(name.kind()) + "." + name.id();
        boolean hidden = texts.reader().isPatient() && INSIDE.contains(name.kind());
        return (hidden ? texts.exactly(key + "@patient") : texts.find(key))
                .flatMap(text -> text.filled((place, may) -> Optional.empty()))
                .or(() -> texts.reader().isAuthor() ? Optional.of(name.id()) : unnamed(name));
    }

    /** An id that has no name. Whom and where the care team should know by name, all else it may read. */
    private Optional<String> unnamed(Name name) {
        return switch (name.kind()) {
            case PROVIDER, PLACE, SERVICE, ADDRESS, PHONE, DIRECTIONS, PERSON -> Optional.empty();
            case CODE ->
                texts.reader().isPatient()
                        ? Optional.empty()
                        : Optional.of(name.id().substring(name.id().indexOf('|') + 1));
            default -> forTheTeam(name.id());
        };
    }

    private Optional<String> unnamed(Part.Of part) {
        if (texts.reader().isAuthor()) {
            return Optional.of(part.toString());
        }
        if (part instanceof Part.Step step) {
            return forTheTeam(step.step().step().value());
        }
        return forTheTeam(part.toString());
    }

    private Optional<String> forTheTeam(String key) {
        return texts.reader().isPatient()
                ? Optional.empty()
                : Optional.of(key.replace('-', ' ').replace('_', ' '));
    }

    private static String word(Name.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
