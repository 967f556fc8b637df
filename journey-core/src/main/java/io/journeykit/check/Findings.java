package io.journeykit.check;

import io.journeykit.vocabulary.Fault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The faults found so far, each once, in the order found. */
final class Findings {

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Spelling spelling = new Spelling();

    void add(String code, String where, String message, String suggestion) {
        add(Fault.of(code, where, message, suggestion));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /** A name that nothing bears: {@code no step 'mir'; did you mean 'mri'?} */
    void unknown(String what, String where, String written, Collection<String> names) {
        add("unknown-" + what, where, "no " + what.replace('-', ' ') + " '" + written + "'", suggest(written, names));
    }

    String suggest(String written, Collection<String> names) {
        return spelling.didYouMean(written, names);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
