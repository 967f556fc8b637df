package io.journeykit.cli;

import io.journeykit.codec.TemplateCodec;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A template from the file of its author. */
final class TemplateFile {

    private TemplateFile() {}

    /**
     * The template that a file says.
     *
     * @throws Refused with every fault, or where the file cannot be read
     */
    static JourneyTemplate read(Path file) {
        try {
            return TemplateCodec.read(Files.readAllBytes(file), file.toString(), StandardMachines.all());
        } catch (IOException e) {
            Fault none =
                    Fault.of("cannot-be-read", "$", "there is no file " + file + " that can be read", "name another");
            throw new Refused(file.toString(), List.of(none.at(new Fault.Position(file.toString(), 1, 1))));
        }
    }
}
