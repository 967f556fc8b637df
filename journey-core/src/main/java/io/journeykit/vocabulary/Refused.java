package io.journeykit.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/** What an author wrote is refused as a whole, with all of its faults. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public Refused(String what, List<Fault> faults) {
        super(what + " is refused; " + count(faults) + ":\n"
                + faults.stream().map(f -> "  " + f).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String count(List<Fault> faults) {
        return faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    }
}
