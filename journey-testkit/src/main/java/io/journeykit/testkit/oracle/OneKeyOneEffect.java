package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.testkit.play.Chronicle;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Law 21: no two different effects ever bear one key, whichever agenda they are of. */
final class OneKeyOneEffect implements Law {

    private static final Clause ONE =
            new Clause(21, "one-key-one-effect", "No two different effects bear one key, of whatever agenda they are.");

    @Override
    public List<Clause> clauses() {
        return List.of(ONE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Keys keys = new Keys(verdicts);
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                committed.commit().effects().forEach(effect -> keys.enter(entry, effect));
            } else if (entry instanceof Chronicle.Asked asked) {
                keys.enter(entry, asked.delivery().effect());
            }
        }
    }

    /** An effect, with what is otherwise in the other one. */
    private static String told(Effect one, Effect other) {
        Map<String, String> parts = parts(one);
        parts.entrySet().removeAll(parts(other).entrySet());
        return one
                + parts.entrySet().stream()
                        .map(part -> ", " + part.getKey() + " '" + part.getValue() + "'")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> parts(Effect effect) {
        Map<String, String> parts = new TreeMap<>();
        effect.notAfter().ifPresent(at -> parts.put("not after", at.toString()));
        Request request = effect.request();
        for (RecordComponent part : request.getClass().getRecordComponents()) {
            try {
                parts.put(part.getName(), String.valueOf(part.getAccessor().invoke(request)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The parts of " + request.verb() + " cannot be read.", e);
            }
        }
        return parts;
    }

    /** All keys, each with the effect that bore it last. */
    private static final class Keys {
        private final Verdicts verdicts;
        private final Map<EffectKey, Effect> effects = new HashMap<>();

        Keys(Verdicts verdicts) {
            this.verdicts = verdicts;
        }

        void enter(Chronicle.Entry entry, Effect effect) {
            Effect former = effects.put(effect.key(), effect);
            verdicts.met(ONE);
            if (former != null && !former.equals(effect)) {
                verdicts.broken(new Finding(
                        ONE,
                        entry.at(),
                        entry.agenda(),
                        effect.step(),
                        told(effect, former) + " bears " + effect.key(),
                        "that is the key of " + told(former, effect)));
            }
        }
    }
}
