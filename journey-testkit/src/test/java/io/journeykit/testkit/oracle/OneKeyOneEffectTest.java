package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.spi.Delivery;
import io.journeykit.testkit.play.Chronicle;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Law 21: one key, one effect. */
class OneKeyOneEffectTest {

    @Test
    void a_key_that_comes_again_after_the_store_was_put_back_is_found() {
        Chronicle life = Lived.in("truth-ids", "world-restored.json");

        SortedSet<String> broken = Lived.broken(byNumberOnly(life));

        assertThat(broken).contains("21.one-key-one-effect");
        assertThat(Lived.broken(life)).doesNotContain("21.one-key-one-effect");
    }

    @Test
    void keys_are_apart_where_two_are_merged_and_parted() {
        Chronicle life = Lived.in("truth-merge");

        SortedSet<String> broken = Lived.broken(life);

        assertThat(Tampered.met(life)).contains("21.one-key-one-effect");
        assertThat(broken).doesNotContain("21.one-key-one-effect");
    }

    @Test
    void a_finding_says_what_is_otherwise_in_the_two_effects() {
        Chronicle life = Lived.in("truth-ids", "world-restored.json");

        Judgement judgement =
                Ruling.of(new OneKeyOneEffect(), byNumberOnly(life)).judgement();

        assertThat(judgement.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.oracle().replace("that is the key of ", ""))
                        .isNotEqualTo(finding.library().replaceFirst(" bears .*", "")));
    }

    /** The same where keys are the numbers of events, whatever is asked. */
    private static Chronicle byNumberOnly(Chronicle life) {
        return Tampered.with(life, entry -> {
            if (!(entry instanceof Chronicle.Asked asked)) {
                return entry;
            }
            Delivery handed = asked.delivery();
            Effect effect = handed.effect();
            EffectKey number = new EffectKey(effect.key().value().replaceFirst("/[^/]*$", ""));
            Effect numbered = new Effect(number, effect.step(), effect.notAfter(), effect.request());
            return new Chronicle.Asked(
                    asked.at(),
                    new Delivery(handed.agenda(), numbered, handed.attempt(), handed.said()),
                    asked.reply());
        });
    }
}
