package io.journeykit.testkit.oracle;

import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Broke;
import io.journeykit.testkit.play.Chronicle.Told;
import java.util.List;
import java.util.Optional;

/** Law 25: whatever comes, the host goes on. */
final class HostGoesOn implements Law {

    private static final Clause GOES_ON = new Clause(
            25, "host-goes-on", "What the host does by itself neither fails nor hangs, and comes to an end.");
    private static final Clause DECIDABLE =
            new Clause(25, "what-is-told-can-be-decided", "No input makes the kernel fail.");

    /** What the host throws where its kernel fails; it is not asked for by type, since that is the host's own. */
    private static final String UNDECIDABLE = "io.journeykit.spi.Undecidable";

    @Override
    public List<Clause> clauses() {
        return List.of(GOES_ON, DECIDABLE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        verdicts.met(GOES_ON);
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Told told) {
                judge(told, verdicts);
            } else if (entry instanceof Broke broke) {
                verdicts.broken(new Finding(
                        GOES_ON,
                        broke.at(),
                        broke.agenda(),
                        Optional.empty(),
                        "the host ends with " + broke.failure(),
                        "nothing stops the waking and dispatching of others"));
            }
        }
    }

    private static void judge(Told told, Verdicts verdicts) {
        verdicts.met(DECIDABLE);
        if (told.failure().equals(Optional.of(UNDECIDABLE))) {
            verdicts.broken(new Finding(
                    DECIDABLE,
                    told.at(),
                    told.agenda(),
                    Optional.empty(),
                    "the kernel fails on " + told.input().getClass().getSimpleName(),
                    "it is decided, or refused with a reason"));
        }
    }
}
