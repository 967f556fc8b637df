package io.journeykit.kernel;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An out-tray: what adapters were asked for, and which of it nobody has answered yet. */
final class OutTray {

    private final List<Effect> all = new ArrayList<>();
    private final List<Effect> unanswered = new ArrayList<>();

    void add(List<Effect> effects) {
        all.addAll(effects);
        unanswered.addAll(effects);
    }

    List<Effect> all() {
        return List.copyOf(all);
    }

    Stream<Effect> of(Class<? extends Request> kind) {
        return all.stream().filter(effect -> kind.isInstance(effect.request()));
    }

    Effect last(Class<? extends Request> kind) {
        return of(kind).reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " in " + all));
    }

    boolean hasUnanswered(Class<? extends Request> kind) {
        return unanswered.stream().anyMatch(effect -> kind.isInstance(effect.request()));
    }

    /** Takes out what is answered now, of which there has to be something. */
    List<Effect> answered(Predicate<Effect> meant) {
        List<Effect> answered = unanswered.stream().filter(meant).toList();
        if (answered.isEmpty()) {
            throw new AssertionError("nothing of what is to be answered in " + unanswered);
        }
        unanswered.removeAll(answered);
        return answered;
    }
}
