package io.journeykit.testkit.play;

import io.journeykit.agenda.Input;
import io.journeykit.testkit.Scene;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;

/** Tells the coordination what happened; while the store is down, again every ten minutes under the same id. */
final class Messenger {

    private static final Duration LATER = Duration.ofMinutes(10);

    private final Scene scene;

    Messenger(Scene scene) {
        this.scene = scene;
    }

    void tell(AgendaId agenda, Input input) {
        tell(agenda, input, () -> {});
    }

    /** The same, and something else once it was taken. */
    void tell(AgendaId agenda, Input input, Runnable then) {
        try {
            scene.tell(agenda, input);
        } catch (PlayStore.Down down) {
            scene.in(LATER, () -> tell(agenda, input, then));
            return;
        }
        then.run();
    }
}
