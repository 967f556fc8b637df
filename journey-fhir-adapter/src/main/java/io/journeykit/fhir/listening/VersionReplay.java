package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.Undelivered.Reason;
import io.journeykit.runtime.InputRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hears one resource: whatever version came, all that were written since the last one heard are told, in their order, each
 * once. A notification so is a hint only, and may be doubled, late or lost.
 */
final class VersionReplay {

    private final Ground ground;
    private final Translator translator;
    private final Telling telling;
    private final Locks locks = new Locks();

    VersionReplay(Ground ground, Translator translator, Telling telling) {
        this.ground = ground;
        this.translator = translator;
        this.telling = telling;
    }

    /**
     * What is stood upon: where versions are read, whom they concern, and which were heard.
     *
     * @param since what was written before is not told
     */
    record Ground(Source source, ResourceSubjects subjects, Memory memory, Instant since) {}

    Heard hear(Version given) {
        if (given.key().isEmpty() || given.number().isEmpty()) {
            return Heard.not(given, Reason.WITHOUT_ID);
        }
        return locks.holding(given.key().get(), () -> heardAlready(given) ? Heard.NOTHING : catchUp(given));
    }

    private boolean heardAlready(Version given) {
        return ground.memory()
                .last(given.key().orElseThrow())
                .map(last -> last.isSameAs(given))
                .orElse(false);
    }

    private Heard catchUp(Version given) {
        Optional<Version> last = ground.memory().last(given.key().orElseThrow());
        List<Version> history = ground.source()
                .history(given.type(), given.resource().getIdElement().getIdPart(), ground.since());
        if (history.isEmpty()) {
            boolean late = last.map(given::isBefore).orElse(false);
            return late ? Heard.not(given, Reason.SUPERSEDED) : tell(List.of(new Change(last, given, false)));
        }
        return tell(Course.of(history).with(given).changesAfter(last, ground.since()));
    }

    private Heard tell(List<Change> changes) {
        Heard all = Heard.NOTHING;
        for (Change change : changes) {
            Version version = change.after();
            List<ResourceSubject> subjects = ground.subjects().of(version.resource());
            all = all.and(tell(version, translator.translate(change, subjects)));
            // Only now: where telling fails, whoever notified does so again, and it is told then.
            ground.memory().keep(version.key().orElseThrow(), version);
        }
        return all;
    }

    private Heard tell(Version version, Heard heard) {
        List<Undelivered> undelivered = new ArrayList<>(heard.undelivered());
        List<Addressed> told = new ArrayList<>();
        for (Addressed one : heard.told()) {
            try {
                telling.tell(one.person(), one.input());
                told.add(one);
            } catch (InputRefused e) {
                undelivered.add(new Undelivered(version.toString(), Reason.TOLD_OTHERWISE));
            }
        }
        return new Heard(told, undelivered);
    }
}
