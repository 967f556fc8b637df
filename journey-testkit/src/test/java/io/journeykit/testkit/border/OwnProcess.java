package io.journeykit.testkit.border;

import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.testkit.oracle.Clause;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** Law 26: decisions that might never end, each made in a process of its own that is ended with it. */
final class OwnProcess {

    static final Clause ENDS = new Clause(26, "every-decision-ends", "No decision goes on for ever.");

    private OwnProcess() {}

    static List<Trial> trials() {
        return List.of(Trial.of(
                "a vendor's step runs on each of the standard machines", OwnProcess::hold, ENDS, Templates.LED));
    }

    private static void hold(Witness witness) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VendorSteps.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader()) {
            List<String> lines = said.lines().toList();
            require(lines);
            lines.stream()
                    .filter(line -> line.endsWith(VendorSteps.GOES_ON))
                    .forEach(line -> witness.broken(ENDS, line));
            lines.stream()
                    .filter(line -> line.contains(VendorSteps.FAILS))
                    .forEach(line -> witness.broken(Templates.LED, line));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void require(List<String> lines) {
        List<String> machines =
                StandardMachines.all().stream().map(StepMachine::name).toList();
        if (lines.size() != machines.size()) {
            throw new IllegalStateException("The other process spoke of " + lines.size() + " machines of "
                    + machines.size() + "; see whether it can be started.");
        }
    }
}
