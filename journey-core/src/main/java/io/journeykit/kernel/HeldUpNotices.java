package io.journeykit.kernel;

import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;

/** That steps wait in vain, which is shown once all else is decided. */
final class HeldUpNotices {

    private final List<Notice> notices = new ArrayList<>();

    /** @param step which may be gone by the end of the decision */
    record Notice(StepRef step, String code, Stamp stamp) {}

    /** A person is to look at it if it still waits. */
    void add(LiveStep step, String code, Stamp stamp) {
        add(step.ref(), code, stamp);
    }

    void add(StepRef step, String code, Stamp stamp) {
        notices.add(new Notice(step, code, stamp));
    }

    /** All of them, which are then forgotten. */
    List<Notice> taken() {
        List<Notice> taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    @Override
    public String toString() {
        return notices.size() + " steps that are held up";
    }
}
