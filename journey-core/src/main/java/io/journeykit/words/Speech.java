package io.journeykit.words;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.kernel.Definitions;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of what goes to people: a text of the template, or else one of the library's own, in the language of whoever
 * reads it and on her clocks.
 *
 * @param staff the language of the care team
 */
@SuppressWarnings("exports")
public record Speech(Words words, Agenda agenda, Definitions definitions, Locale staff) {

    /** In English to the care team. */
    public static Speech of(Words words, Agenda agenda, Definitions definitions) {
        return new Speech(words, agenda, definitions, Locale.ENGLISH);
    }

    /** What is said by an effect, at a moment; empty for one that says nothing. */
    public Optional<Utterance> of(Effect effect, Instant at) {
        Request request = effect.request();
        if (request instanceof Request.SendMessage message) {
            Voice voice = voice(effect, patient(message.language(), at));
            return Optional.of(whole(voice, message.language(), message.says(), List.of()));
        }
        if (request instanceof Request.AskPatient question) {
            Voice voice = voice(effect, patient(question.language(), at));
            return Optional.of(whole(voice, question.language(), List.of(question.says()), question.choices()));
        }
        return request instanceof Request.AssignWork work
                ? Optional.of(new Utterance.Words(said(
                        voice(effect, careTeam(effect, at)),
                        staff.toLanguageTag(),
                        new WorkText(words, agenda.id(), template(effect.step())).all(effect, work),
                        List.of())))
                : Optional.empty();
    }

    /** All of it, or what keeps it from being said. */
    private static Utterance whole(Voice voice, String language, List<Phrase> says, List<Request.Choice> choices) {
        return says.stream()
                .flatMap(text -> gap(voice, text, choices).stream())
                .findFirst()
                .<Utterance>map(gap -> gap)
                .orElseGet(() -> new Utterance.Words(said(voice, language, says, choices)));
    }

    private static Optional<Utterance.Gap> gap(Voice voice, Phrase text, List<Request.Choice> choices) {
        return voice.gap(text)
                .or(() -> choices.stream()
                        .filter(choice ->
                                voice.telling().say(choice.words(), "").isEmpty())
                        .map(Request.Choice::key)
                        .findFirst())
                .map(part -> new Utterance.Gap(text, part));
    }

    private static Said said(Voice voice, String language, List<Phrase> says, List<Request.Choice> choices) {
        return new Said(
                language,
                body(voice, says),
                choices(voice, choices),
                voice.telling().texts().hash());
    }

    /** Each thing is said once. */
    private static String body(Voice voice, List<Phrase> says) {
        Set<String> bodies = new LinkedHashSet<>();
        says.forEach(each -> bodies.add(voice.text(each)));
        return String.join("\n\n", bodies);
    }

    private static SortedMap<String, String> choices(Voice voice, List<Request.Choice> choices) {
        SortedMap<String, String> said = new TreeMap<>();
        choices.forEach(
                choice -> voice.telling().say(choice.words(), "").ifPresent(words -> said.put(choice.key(), words)));
        return said;
    }

    private Voice voice(Effect effect, Reader reader) {
        AgendaNames titles = Names.of(agenda, definitions);
        Names names =
                effect.step().<Names>map(step -> titles.in(step.journey())).orElse(titles);
        return words.naming(names).voice(reader, template(effect.step()));
    }

    private Reader patient(String language, Instant at) {
        return Reader.patient(
                        Locale.forLanguageTag(language),
                        agenda.person().preferences().zone())
                .at(at);
    }

    /** On the clocks of the place where the journey happens. */
    private Reader careTeam(Effect effect, Instant at) {
        ZoneId zone = template(effect.step())
                .map(template -> template.site().zone())
                .orElse(agenda.person().preferences().zone());
        return Reader.careTeam(staff, zone).at(at);
    }

    private Optional<JourneyTemplate> template(Optional<StepRef> step) {
        return step.map(StepRef::journey)
                .flatMap(agenda::journey)
                .map(Journey::template)
                .flatMap(definitions::template);
    }

    /** Neither the agenda nor its words. */
    @Override
    public String toString() {
        return "speech by " + words;
    }
}
