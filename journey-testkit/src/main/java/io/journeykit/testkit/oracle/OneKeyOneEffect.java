package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.testkit.play.Chronicle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                        effect + " bears " + effect.key(),
                        "that is the key of " + former));
            }
        }
    }
}
