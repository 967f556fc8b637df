package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
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
        Map<EffectKey, Effect> byKey = new HashMap<>();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                for (Effect effect : committed.commit().effects()) {
                    judge(byKey, effect, committed.at(), committed.agenda(), verdicts);
                }
            } else if (entry instanceof Chronicle.Asked asked) {
                judge(byKey, asked.delivery().effect(), asked.at(), asked.agenda(), verdicts);
            }
        }
    }

    private static void judge(
            Map<EffectKey, Effect> byKey, Effect effect, Instant at, AgendaId agenda, Verdicts verdicts) {
        Effect first = byKey.putIfAbsent(effect.key(), effect);
        verdicts.met(ONE);
        if (first != null && !first.equals(effect)) {
            byKey.put(effect.key(), effect);
            verdicts.broken(new Finding(
                    ONE, at, agenda, effect.step(), effect + " bears " + effect.key(), "that is the key of " + first));
        }
    }
}
