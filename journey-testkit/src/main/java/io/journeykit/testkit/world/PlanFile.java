package io.journeykit.testkit.world;

import io.journeykit.codec.json.Document;
import io.journeykit.codec.json.Faults;
import io.journeykit.vocabulary.Refused;
import java.util.Optional;

/** Reads a planning problem from its JSON, however many slots it has. */
public final class PlanFile {

    private PlanFile() {}

    /**
     * The problem that a JSON text says.
     *
     * @param name what the text is called in faults
     * @throws Refused with every fault, each with its line and column
     */
    public static PlanProblem read(byte[] utf8, String name, Surroundings surroundings) {
        Faults faults = new Faults();
        Optional<PlanProblem> problem =
                Document.readData(utf8, name, faults).flatMap(part -> PlanNotation.read(part, surroundings));
        faults.refuseIfAny("The problem " + name);
        return problem.orElseThrow();
    }
}
