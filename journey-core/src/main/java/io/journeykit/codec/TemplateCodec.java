package io.journeykit.codec;

import io.journeykit.check.TemplateCheck;
import io.journeykit.codec.author.TemplateNotation;
import io.journeykit.codec.json.Document;
import io.journeykit.codec.json.Faults;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.Layout;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.template.TextSyntax;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Journey templates as JSON. What is read from what was written is equal to it, and so is what is written again, byte
 * for byte.
 */
public final class TemplateCodec {

    private TemplateCodec() {}

    /**
     * The template that a text says, checked with the standard machines. What may be written is what the JSON schema of
     * templates lets be written, {@code docs/schema/journey-template.schema.json}.
     *
     * @param file what faults call the text, such as {@code sally.json}
     * @throws Refused with every fault, each with its line and column
     */
    public static JourneyTemplate read(String text, String file) {
        return read(text, file, StandardMachines.all());
    }

    /**
     * The same with other machines.
     *
     * @param machines those there are besides the template's own
     * @throws Refused with every fault, each with its line and column
     */
    public static JourneyTemplate read(String text, String file, Collection<StepMachine> machines) {
        return read(text, file, machines, TextSyntax.PLAIN);
    }

    /**
     * The same with texts in a standard of the vendor's own.
     *
     * @param texts how they are written
     */
    public static JourneyTemplate read(String text, String file, Collection<StepMachine> machines, TextSyntax texts) {
        Faults faults = new Faults();
        return read(
                Document.read(text, file, faults),
                file,
                template -> TemplateCheck.faults(template, machines, texts),
                faults);
    }

    /**
     * The same from UTF-8.
     *
     * @throws Refused with every fault, each with its line and column
     */
    public static JourneyTemplate read(byte[] utf8, String file, Collection<StepMachine> machines) {
        Faults faults = new Faults();
        return read(
                Document.read(utf8, file, faults), file, template -> TemplateCheck.faults(template, machines), faults);
    }

    private static JourneyTemplate read(
            Optional<JsonPart> document, String file, Function<JourneyTemplate, List<Fault>> check, Faults faults) {
        Optional<RemarkedDocument> remarked = document.map(RemarkedDocument::of);
        Optional<JourneyTemplate> template =
                remarked.map(RemarkedDocument::rest).flatMap(TemplateNotation::read);
        template.ifPresent(read ->
                faults.addChecked(check.apply(read), remarked.orElseThrow().rest()));
        faults.refuseIfAny("Journey template " + file);
        return remarked.orElseThrow().on(template.orElseThrow());
    }

    /** The one text of a template, laid out for people; what is as usual is left out. */
    public static String write(JourneyTemplate template) {
        return Layout.of(RemarkedDocument.write(template));
    }

    /**
     * The hash of a template's whole content: SHA-256, in the URL-safe letters of Base64, of what it says itself, of the
     * machines it uses by name, and of the sub-journeys it pins. Where it is equal, journeys go the same way.
     *
     * @param machines those there are besides the template's own
     * @param subJourneys the hash of each template that is pinned
     * @throws IllegalArgumentException if there is no machine of a name that a step uses
     */
    public static String hash(
            JourneyTemplate template, Collection<StepMachine> machines, Function<TemplateRef, String> subJourneys) {
        return ContentHash.of(template, machines, subJourneys);
    }
}
