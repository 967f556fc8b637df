package io.journeykit.cli;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.life.Experience;
import io.journeykit.testkit.life.Experience.Most;
import io.journeykit.testkit.life.Life;
import io.journeykit.testkit.life.Tally;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.testkit.oracle.Finding;
import io.journeykit.testkit.oracle.Oracle;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.WorldClock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a person what came of trying templates out. */
record TrialText(PrintWriter out) {

    private static final int FEW = 12;

    void tell(Experience experience, Tally tally, List<JourneyTemplate> templates) {
        String names = templates.stream().map(JourneyTemplate::toString).collect(Collectors.joining(", "));
        out.printf(Locale.ROOT, "%,d lives of %s, with %,d journeys%n%n", tally.lives(), names, experience.journeys());
        out.println("What patients and staff would go through");
        out.printf(
                "  longest silence          %d days (seed %d)%n",
                experience.longestSilence().toDays(), experience.silence().seed());
        most("most messages in a week ", experience.messagesInAWeek());
        out.printf(
                Locale.ROOT,
                "  work items a patient     %.1f, %d at most (seed %d)%n",
                experience.workItemsAPatient(),
                experience.workItems().amount(),
                experience.workItems().seed());
        experience.missed().forEach((what, times) -> out.printf(Locale.ROOT, "  missed %,d times: %s%n", times, what));
        few("steps that no life reached", experience.stepsNeverReached());
        few("moves that no life made", experience.movesNeverMade());
        out.println();
        out.println(
                tally.broken().isEmpty()
                        ? "No life broke a law of a led journey."
                        : "Laws of a led journey that lives broke");
    }

    private void most(String what, Most most) {
        out.printf("  %s %d (seed %d)%n", what, most.amount(), most.seed());
    }

    private void few(String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > FEW ? ", and " + (names.size() - FEW) + " more" : "";
            out.println("  " + what + ": " + names.stream().limit(FEW).collect(Collectors.joining(", ")) + more);
        }
    }

    /** @param folder where the smallest life stands that shows it */
    void tell(Clause clause, Tally tally, Life smallest, Path folder) {
        out.printf(
                Locale.ROOT,
                "%n  %s, in %,d lives%n",
                clause,
                tally.broken(clause).cardinality());
        out.println("    " + clause.says());
        Chronicle chronicle = smallest.play();
        Oracle.judge(chronicle, clause).findings().stream()
                .filter(finding -> finding.clause().equals(clause))
                .findFirst()
                .ifPresent(finding -> tell(WorldClock.of(chronicle.world()), finding));
        out.println("    " + smallest.command(folder));
    }

    private void tell(WorldClock clock, Finding finding) {
        out.println("    at " + clock.says(finding.at())
                + finding.step().map(step -> ", " + step).orElse(""));
        out.println("    the library: " + finding.library());
        out.println("    the law:     " + finding.oracle());
    }
}
