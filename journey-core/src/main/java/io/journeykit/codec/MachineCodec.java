package io.journeykit.codec;

import io.journeykit.codec.author.MachineNotation;
import io.journeykit.codec.json.Document;
import io.journeykit.codec.json.Faults;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.Layout;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.vocabulary.Refused;
import java.util.Optional;

/** Step machines as JSON, alone as they stand inside a template. */
public final class MachineCodec {

    private MachineCodec() {}

    /**
     * The machine that a text says, as the JSON schema of templates lets one be written.
     *
     * @param file what faults call the text
     * @throws Refused with every fault, each with its line and column
     */
    public static StepMachine read(String text, String file) {
        Faults faults = new Faults();
        Optional<JsonPart> document = Document.read(text, file, faults);
        Optional<StepMachine> machine = document.flatMap(MachineNotation::read);
        machine.ifPresent(read -> faults.addChecked(read.faults(), document.orElseThrow()));
        faults.refuseIfAny("Step machine " + file);
        return machine.orElseThrow();
    }

    /** The one text of a machine, laid out for people; what is as usual is left out. */
    public static String write(StepMachine machine) {
        return Layout.of(MachineNotation.write(machine));
    }
}
