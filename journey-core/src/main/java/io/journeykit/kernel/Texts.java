package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Outreach.Wording;
import io.journeykit.agenda.Request.Choice;
import io.journeykit.agenda.Step;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.readings.FactParts;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Placeholder;
import io.journeykit.template.Point;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said to people: the key of a text, and what stands in the places of it. Its words are made when it goes. */
final class Texts {

    /** The fact in which an answer carries what was chosen. */
    static final FactName CHOICE = FactName.of("choice");

    /** The answers by which all of an offer is refused. */
    static final Set<String> NONE = Set.of("none", "no");

    private static final String DETAILS = "details";

    private Texts() {}

    static Wording wording(LiveStep step, Optional<String> subject) {
        String own = ownText(step);
        String key = subject.map(more -> own + "-" + more).orElse(own);
        return new Wording(key, says(step, isKnown(step, key) ? key : own), choices(step));
    }

    /** A text of the step's template, and what stands in its places as things are now. */
    static Phrase says(LiveStep step, String key) {
        Phrase says = Phrase.of(key);
        for (Placeholder place : step.template().places(key)) {
            says = says.with(place.text(), value(step, place));
        }
        return says;
    }

    /** A text for whoever does it: where the library says that the patient is to be reached, with what she is to hear. */
    static Phrase forAPerson(LiveStep step, String key) {
        String own = ownText(step);
        boolean isForHer = DueDates.isContact(step.plan().kind()) && !own.equals(key);
        Phrase says = says(step, key);
        return isForHer && !isKnown(step, key) && isKnown(step, own) ? says.with("message", says(step, own)) : says;
    }

    /** One question with all options, in the words of {@code choose-mri} if there are such for its first step. */
    static Wording options(LiveStep step, Optional<String> subject, Chain chain) {
        String first = known(step, "choose-" + step.id(), "choose-appointment");
        String key = subject.map(more -> first + "-" + more).orElse(first);
        List<Choice> choices = new ArrayList<>();
        List<Part> lines = new ArrayList<>();
        for (Chain.Option option : chain.options()) {
            choices.add(new Choice(Integer.toString(option.number()), option.says()));
            lines.add(Phrase.of("option.line")
                    .with("number", Part.of(option.number()))
                    .with("option", option.says()));
        }
        choices.add(new Choice("none", Phrase.of("option.none")));
        Phrase says = says(step, isKnown(step, key) ? key : first).with(DETAILS, Part.of(lines));
        return new Wording(key, says, choices);
    }

    /** The same text, with the dates in it as they are by now; those of visits stand, since it is taken back with its visit. */
    static Phrase asDatesAre(LiveStep step, Phrase text) {
        Phrase says = text;
        for (Placeholder place : step.template().places(text.code())) {
            boolean isDate = place.kind() == Placeholder.Kind.MOMENT
                    && SpokenVisit.in(step, place).isEmpty();
            says = isDate ? says.with(place.text(), value(step, place)) : says;
        }
        return says;
    }

    /** Whether it is that moment which stands in a place of a text. */
    static boolean isOf(CompiledTemplate template, Placeholder place, Point point) {
        return place.kind() == Placeholder.Kind.MOMENT
                && place.point(id -> template.step(id).isPresent()).equals(point);
    }

    /** What became of a date, in the words of {@code date-moved-tips} if there are such that name nothing themselves. */
    static Wording news(CompiledTemplate template, StepId step, String usual, Part which) {
        String own = usual + "-" + step;
        String key = template.template().texts().containsKey(own) ? own : usual;
        return new Wording(key, Phrase.of(key).with(DETAILS, Part.of(List.of(which))), List.of());
    }

    /** What became of a visit, in the words of {@code visit-booked-mri} if there are such; below it which visit it is. */
    static Wording news(LiveStep step, String usual, Part which) {
        String key = known(step, usual + "-" + step.id(), usual);
        return new Wording(key, says(step, key).with(DETAILS, Part.of(List.of(which))), List.of());
    }

    /** What begins with the same words says them once, and below them all that each says. */
    static List<Phrase> together(Collection<Phrase> news) {
        Map<Phrase, List<Part>> lines = new LinkedHashMap<>();
        for (Phrase one : news) {
            Phrase words = one.with(DETAILS, Part.of(List.of()));
            lines.computeIfAbsent(words, key -> new ArrayList<>()).addAll(details(one));
        }
        List<Phrase> all = new ArrayList<>();
        lines.forEach((words, below) -> all.add(words.with(DETAILS, Part.of(below))));
        return all;
    }

    /** What stands below a text, line by line. */
    static List<Part> details(Phrase says) {
        return says.parts().get(DETAILS) instanceof Part.Several several ? several.parts() : List.of();
    }

    static Wording earlier(LiveStep step) {
        Step entry = step.entry();
        Part offer = visit(entry.dates().offer());
        Part now = visit(entry.dates().slot());
        String key = known(step, "earlier-" + entry.id(), "earlier-appointment");
        Phrase instead = Phrase.of("option.instead")
                .with("step", step.itself())
                .with("offer", offer)
                .with("now", now);
        return new Wording(
                key,
                says(step, key).with(DETAILS, Part.of(List.of(instead))),
                List.of(
                        new Choice("yes", offer),
                        new Choice("no", Phrase.of("option.keep").with("visit", now))));
    }

    private static Part visit(Optional<Slot> slot) {
        return slot.map(Slot::said).orElse(Phrase.of("unnamed.visit"));
    }

    private static String known(LiveStep step, String own, String usual) {
        return isKnown(step, own) ? own : usual;
    }

    /** Whether the template has this text, in whichever language. */
    static boolean isKnown(LiveStep step, String key) {
        return step.template().template().texts().containsKey(key);
    }

    private static List<Choice> choices(LiveStep step) {
        return step.plan().kind() instanceof StepKind.Decision decision
                ? decision.choices().stream()
                        .map(one -> new Choice(one, Part.quote(one)))
                        .toList()
                : List.of();
    }

    /** The key of what a step says or asks. */
    static String ownText(LiveStep step) {
        return ownText(step.plan());
    }

    static String ownText(CompiledStep step) {
        StepKind kind = step.kind();
        if (kind instanceof StepKind.Message message) {
            return message.text();
        }
        if (kind instanceof StepKind.Questionnaire questionnaire) {
            return questionnaire.form();
        }
        if (kind instanceof StepKind.Decision decision) {
            return decision.text();
        }
        return kind instanceof StepKind.Work work
                ? work.text()
                : step.template().id().value();
    }

    private static Part value(LiveStep step, Placeholder place) {
        return switch (place.kind()) {
            case PROVIDER ->
                booked(step, place.step())
                        .<Part>map(slot -> new Name(Name.Kind.PROVIDER, slot.provider()))
                        .orElse(Phrase.of("to-be-found.provider"));
            case PLACE ->
                booked(step, place.step())
                        .<Part>map(slot -> new Name(Name.Kind.PLACE, slot.place()))
                        .orElse(Phrase.of("to-be-found.place"));
            case ADDRESS -> ofVisit(step, place, Name.Kind.ADDRESS);
            case PHONE -> ofVisit(step, place, Name.Kind.PHONE);
            case DIRECTIONS -> ofVisit(step, place, Name.Kind.DIRECTIONS);
            case SERVICE, FACT, PERSON, ITEM -> ofJourney(step, place);
            case MOMENT -> moment(step, place, place.point(id -> step.first(id) >= 0));
        };
    }

    /** That of the place, or else of the provider. */
    private static Part ofVisit(LiveStep step, Placeholder place, Name.Kind kind) {
        return booked(step, place.step())
                .map(slot -> Part.firstOf(new Name(kind, slot.place()), new Name(kind, slot.provider())))
                .orElse(Phrase.of("to-be-found.place"));
    }

    private static Part ofJourney(LiveStep step, Placeholder place) {
        return switch (place.kind()) {
            case PERSON -> new Name(Name.Kind.PERSON, step.decision().draft.id().toString());
            case SERVICE ->
                step.template()
                        .step(place.step())
                        .flatMap(plan -> plan.kind().providedService())
                        .<Part>map(service -> new Name(Name.Kind.SERVICE, service))
                        .orElse(Phrase.of("to-be-found.service"));
            case FACT -> fact(step, place.fact());
            default -> step.item().<Part>map(Part::quote).orElse(Phrase.of("to-be-found.item"));
        };
    }

    private static Part fact(LiveStep step, FactName name) {
        return KnownFacts.of(step.decision(), step.journey())
                .find(name)
                .flatMap(fact ->
                        FactParts.of(fact.value(), step.template().site().zone()))
                .orElse(Phrase.of("to-be-found.fact").with("fact", Name.fact(name.value())));
    }

    private static Part moment(LiveStep step, Placeholder place, Point point) {
        Optional<Instant> day = place.isOfDay() ? ReferencePoints.binding(step, point) : Optional.empty();
        return when(step, point)
                .or(() -> day)
                .map(at -> Part.of(at, zone(step, point)))
                .orElse(Phrase.of("to-be-found.date"));
    }

    private static Optional<Instant> when(LiveStep step, Point point) {
        return point instanceof Point.OfStep of && SpokenVisit.isBooking(step, of.step())
                ? MeantVisit.of(step, of.step()).flatMap(visit -> ReferencePoints.of(visit, of.edge()))
                : ReferencePoints.when(step, point);
    }

    /** A visit is kept in the wall time of its place. */
    private static ZoneId zone(LiveStep step, Point point) {
        ZoneId site = step.template().site().zone();
        return point instanceof Point.OfStep of
                ? booked(step, of.step()).map(Slot::zone).orElse(site)
                : site;
    }

    /** The slot of the visit that the step speaks of: of the occurrence it is of, else of the first that has one. */
    private static Optional<Slot> booked(LiveStep step, StepId id) {
        return MeantVisit.of(step, id).flatMap(visit -> visit.dates().slot());
    }
}
