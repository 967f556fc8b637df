package io.journeykit.words;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.kernel.Definitions;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The names of an agenda's journeys and steps, by their templates' titles.
 *
 * @param spokenOf the journey to which steps belong that are named without one
 */
@SuppressWarnings("exports")
public record AgendaNames(Agenda agenda, Definitions definitions, Optional<JourneyId> spokenOf) implements Names {

    /** The same, where a journey is spoken of. */
    public AgendaNames in(JourneyId journey) {
        return new AgendaNames(agenda, definitions, Optional.of(journey));
    }

    @Override
    public Optional<Part> of(Part part, Reader reader) {
        if (part instanceof Part.Step one) {
            return plan(one.step().journey(), one.step().step()).map(plan -> occurrence(one.step(), plan, reader));
        }
        if (part instanceof Part.AnyStep any) {
            return spokenOf.flatMap(journey -> plan(journey, any.step())).map(plan -> title(plan, reader));
        }
        if (part instanceof Part.Journey journey) {
            return template(journey.journey()).map(known -> title(known.title(), known.titles(), reader));
        }
        return part instanceof Name name && name.kind() == Name.Kind.STAGE
                ? stage(name.id(), reader)
                : Optional.empty();
    }

    private Optional<Part> stage(String id, Reader reader) {
        return spokenOf.flatMap(this::template).stream()
                .flatMap(template -> template.stages().stream())
                .filter(stage -> stage.id().equals(id))
                .map(stage -> title(stage.title(), stage.titles(), reader))
                .findFirst();
    }

    /** {@code knee MRI}, {@code therapy 4}, or {@code images for Dr Lee}. */
    private Part occurrence(StepRef ref, StepTemplate plan, Reader reader) {
        Optional<String> item = agenda.step(ref).flatMap(Step::item);
        Part title = title(plan, reader);
        if (item.isEmpty()) {
            return ref.occurrence() == 1 ? title : numbered(title, Integer.toString(ref.occurrence()));
        }
        return item.get().chars().allMatch(Character::isDigit)
                ? numbered(title, item.get())
                : Phrase.of("title.item").with("title", title).with("item", item(plan, item.get()));
    }

    private static Part numbered(Part title, String number) {
        return Phrase.of("title.number").with("title", title).with("number", Part.quote(number));
    }

    /** Whoever a referral, records or an approval go to has a name elsewhere; other items are words. */
    private static Part item(StepTemplate plan, String item) {
        return plan.kind().isOutside() ? new Name(Name.Kind.PROVIDER, item) : Part.quote(item);
    }

    private static Part title(StepTemplate plan, Reader reader) {
        return title(plan.title(), plan.titles(), reader);
    }

    /** In the reader's language and region, in her language, or as it stands where nobody asks. */
    private static Part title(String usual, SortedMap<String, String> byLanguage, Reader reader) {
        String language = byLanguage.getOrDefault(reader.language().getLanguage(), usual);
        return Part.quote(byLanguage.getOrDefault(reader.language().toLanguageTag(), language));
    }

    private Optional<StepTemplate> plan(JourneyId journey, StepId step) {
        return template(journey).flatMap(template -> template.step(step));
    }

    private Optional<JourneyTemplate> template(JourneyId journey) {
        return agenda.journey(journey).map(Journey::template).flatMap(definitions::template);
    }

    @Override
    public String toString() {
        return "the names of " + agenda;
    }
}
