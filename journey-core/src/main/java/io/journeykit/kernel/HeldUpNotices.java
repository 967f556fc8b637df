package io.journeykit.kernel;

import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;

/** That steps wait in vain, which is shown once all else is decided. */
final class HeldUpNotices {

    private final List<VainWait> notices = new ArrayList<>();

    /** @param step which may be gone by the end of the decision */
    record VainWait(StepRef step, String code, Stamp stamp) {}

    /** A person is to look at it if it still waits. */
    void waitsInVain(LiveStep step, String code, Stamp stamp) {
        waitsInVain(step.ref(), code, stamp);
    }

    void waitsInVain(StepRef step, String code, Stamp stamp) {
        notices.add(new VainWait(step, code, stamp));
    }

    /** All of them, which are then forgotten. */
    List<VainWait> taken() {
        List<VainWait> taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    @Override
    public String toString() {
        return notices.size() + " steps that are held up";
    }
}
