package io.journeykit.codec;

import io.journeykit.check.TemplateCheck;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Refused;
import java.util.Collection;
import java.util.Optional;

/**
 * Journey templates as JSON. What is read from what was written is equal to it, and so is what is written again, byte
 * for byte.
 */
public final class TemplateCodec {

    private TemplateCodec() {}

    /**
     * The template that a text says, checked with the standard machines; or {@link Refused} with every fault, each with
     * its line and column.
     *
     * @param file what faults call the text, such as {@code sally.json}
     */
    public static JourneyTemplate read(String text, String file) {
        return read(text, file, StandardMachines.all());
    }

    /**
     * The same with other machines.
     *
     * @param machines those there are besides the template's own
     */
    public static JourneyTemplate read(String text, String file, Collection<StepMachine> machines) {
        Faults faults = new Faults();
        Optional<Part> document = Document.read(text, file, faults);
        Optional<JourneyTemplate> template = document.flatMap(TemplateNotation::read);
        template.ifPresent(read -> faults.addChecked(TemplateCheck.faults(read, machines), document.orElseThrow()));
        faults.refuseIfAny("Journey template " + file);
        return template.orElseThrow();
    }

    /** The one text of a template, laid out for people; what is as usual is left out. */
    public static String write(JourneyTemplate template) {
        return Layout.of(TemplateNotation.write(template));
    }
}
