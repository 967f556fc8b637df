package io.journeykit.kernel;

import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;

/** That steps wait in vain, or need no longer, which is shown once all else is decided. */
final class HeldUpNotices {

    private final List<VainWait> notices = new ArrayList<>();
    private final List<Readable> readable = new ArrayList<>();

    /** @param step which may be gone by the end of the decision */
    record VainWait(StepRef step, String code, Stamp stamp) {}

    /**
     * That a value became known which can be read.
     *
     * @param readers the journeys that read it
     */
    record Readable(FactName fact, Value value, List<JourneyId> readers, Stamp stamp) {}

    void isReadable(Readable told) {
        readable.add(told);
    }

    /** All that became known, which is then forgotten. */
    List<Readable> readable() {
        List<Readable> taken = List.copyOf(readable);
        readable.clear();
        return taken;
    }

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
