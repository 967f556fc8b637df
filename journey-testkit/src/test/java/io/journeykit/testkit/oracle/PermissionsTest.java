package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Committed;
import io.journeykit.testkit.play.Chronicle.Entry;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Address SHARED = new Address(Channel.SMS, "+1 617 555 0100", true);
    private static final Address MAIL = new Address(Channel.EMAIL, "pe1@example.org");

    @Test
    void all_rules_of_contact_are_kept() {
        Ruling stopped = Ruling.of(new ContactRulesKept(), Lived.in("messages-consent", "stopped.world.json"));

        Ruling leftAlone = Ruling.of(new ContactRulesKept(), Lived.in("messages-consent", "left-alone.world.json"));

        assertThat(stopped.keeps("consent-is-kept")).isTrue();
        assertThat(stopped.keeps("stop-is-kept")).isTrue();
        assertThat(stopped.keeps("window-is-kept")).isTrue();
        assertThat(leftAlone.keeps("confidence-is-kept")).isTrue();
        assertThat(leftAlone.keeps("snooze-is-kept")).isTrue();
        assertThat(leftAlone.breaks("address-is-on-record")).isFalse();
    }

    @Test
    void what_somebodys_word_has_moved_on_is_not_only_unsayable() {
        Chronicle moved = Lived.in("unsayable-moved-on");
        Chronicle untold = Lived.in("unsayable-moved-on", "world-untold.json");

        assertThat(Tampered.met(moved)).doesNotContain("13.unsayable-routine-ends");
        assertThat(Tampered.met(untold)).contains("13.unsayable-routine-ends");
        assertThat(Lived.broken(untold)).doesNotContain("13.unsayable-routine-ends");
    }

    @Test
    void nothing_goes_where_she_has_not_consented() {
        Altered life = Altered.of(Lived.in("messages-consent", "stopped.world.json"));

        Chronicle mailed = life.to("st1", MAIL);

        assertThat(Ruling.of(new ContactRulesKept(), mailed).breaks("consent-is-kept"))
                .isTrue();
    }

    @Test
    void nothing_goes_to_a_stopped_address() {
        Altered life = Altered.of(Lived.in("messages-consent", "stopped.world.json"));

        Chronicle late = life.movedBehind("st1", entry -> isBy(entry, Input.StopContact.class));

        assertThat(Ruling.of(new ContactRulesKept(), late).breaks("stop-is-kept"))
                .isTrue();
    }

    @Test
    void nothing_confidential_goes_where_others_read() {
        Altered life = Altered.of(Lived.in("messages-consent"));

        Chronicle shared = life.to("st5", SHARED);

        assertThat(Ruling.of(new ContactRulesKept(), shared).breaks("confidence-is-kept"))
                .isTrue();
    }

    @Test
    void nothing_goes_to_a_stranger() {
        Altered life = Altered.of(Lived.in("messages-consent"));

        Chronicle elsewhere = life.to("st1", new Address(Channel.SMS, "+1 617 555 0199"));

        assertThat(Ruling.of(new ContactRulesKept(), elsewhere).breaks("address-is-on-record"))
                .isTrue();
    }

    @Test
    void nothing_goes_out_of_hours() {
        Altered life = Altered.of(Lived.in("messages-consent"));

        Chronicle early = life.shifted("st1", Duration.ofHours(-2));

        assertThat(Ruling.of(new ContactRulesKept(), early).breaks("window-is-kept"))
                .isTrue();
    }

    @Test
    void what_answers_her_own_words_keeps_her_hours_too() {
        Chronicle life = Lived.in("messages-consent");
        Chronicle early = Altered.of(life).shifted("st1", Duration.ofHours(-2));
        Chronicle.Entry said = early.entries().stream()
                .filter(entry -> entry instanceof Chronicle.Asked asked && Messages.isSaid(asked))
                .findFirst()
                .orElseThrow();

        Chronicle answering = Tampered.plus(
                early,
                new Chronicle.Committed(
                        said.at().minusSeconds(60),
                        new Commit(
                                0,
                                new Input.SignalReceived(InputId.of("in-hers"), Signal.of(Meaning.CHOSEN)),
                                Tampered.last(life, life.world().setting().until()),
                                List.of(),
                                List.of())));

        assertThat(Ruling.of(new ContactRulesKept(), answering).breaks("window-is-kept"))
                .isTrue();
    }

    @Test
    void nothing_routine_goes_while_she_is_left_alone() {
        Altered life = Altered.of(Lived.in("messages-consent", "left-alone.world.json"));

        Chronicle disturbed = life.movedBehind("st1", entry -> isBy(entry, Input.SnoozeContact.class));

        assertThat(Ruling.of(new ContactRulesKept(), disturbed).breaks("snooze-is-kept"))
                .isTrue();
    }

    @Test
    void no_more_goes_than_she_will_have() {
        Altered life = Altered.of(Lived.in("messages-consent", "left-alone.world.json"));

        Chronicle sooner = life.shifted("st3", Duration.ofDays(-4));

        assertThat(Ruling.of(new BudgetKept(), sooner).breaks("budget-is-kept")).isTrue();
        assertThat(Ruling.of(new BudgetKept(), Lived.in("messages-consent", "left-alone.world.json"))
                        .keeps("budget-is-kept"))
                .isTrue();
    }

    @Test
    void what_is_routine_and_may_not_be_said_troubles_nobody_and_ends() {
        Chronicle life = Lived.in("messages-consent", "refused.world.json");

        Ruling ruling = Ruling.of(new Unsayable(), life);

        assertThat(ruling.keeps("unsayable-routine-is-quiet")).isTrue();
        assertThat(ruling.keeps("unsayable-routine-ends")).isTrue();
    }

    @Test
    void what_is_important_and_may_not_be_said_is_a_persons_work() {
        Chronicle life = Lived.in("messages-consent", "refused.world.json");

        Chronicle unasked = Altered.of(life).without(PermissionsTest::asksAPerson, PermissionsTest::isWork);

        assertThat(Ruling.of(new Unsayable(), life).keeps("unsayable-important-is-work"))
                .isTrue();
        assertThat(Ruling.of(new Unsayable(), unasked).breaks("unsayable-important-is-work"))
                .isTrue();
        assertThat(Ruling.of(new Unsayable(), unasked).keeps("unsayable-routine-is-quiet"))
                .isTrue();
    }

    @Test
    void what_turned_to_a_person_for_another_reason_is_not_for_want_of_consent() {
        Chronicle refused = Retold.since(Lived.in("messages-consent", "refused.world.json"), Why.REVIEW);
        Chronicle never = Retold.since(Lived.in("messages-consent", "never-asked.world.json"), Why.REVIEW);
        Chronicle stopped = Retold.since(Lived.in("messages-consent", "stopped.world.json"), Why.SILENCE);

        assertThat(Ruling.of(new Unsayable(), refused).keeps("unsayable-routine-is-quiet"))
                .isTrue();
        assertThat(Ruling.of(new Unsayable(), never).keeps("no-consent-is-one-item"))
                .isTrue();
        assertThat(Ruling.of(new StartTakesBack(), stopped).isMet("start-takes-back-the-work-of-stop"))
                .isFalse();
    }

    @Test
    void that_nobody_asked_her_consent_is_one_item() {
        Chronicle life = Lived.in("messages-consent", "never-asked.world.json");

        Ruling ruling = Ruling.of(new Unsayable(), life);

        assertThat(ruling.keeps("no-consent-is-one-item")).isTrue();
        assertThat(ruling.isMet("unsayable-important-is-work")).isFalse();
    }

    @Test
    void start_takes_back_the_work_of_stop() {
        Chronicle life = Lived.in("messages-consent", "stopped.world.json");

        Chronicle kept = Altered.of(life).without(event -> false, PermissionsTest::isTakenBack);

        assertThat(Ruling.of(new StartTakesBack(), life).keeps("start-takes-back-the-work-of-stop"))
                .isTrue();
        assertThat(Ruling.of(new StartTakesBack(), kept).breaks("start-takes-back-the-work-of-stop"))
                .isTrue();
    }

    @Test
    void nothing_begins_for_the_dead_and_nobody_is_asked_to_reach_them() {
        Chronicle life = Lived.in("messages-consent", "dies.world.json");

        Ruling ruling = Ruling.of(new DeadLeftAlone(), life);

        assertThat(ruling.keeps("nothing-begins-after-death")).isTrue();
        assertThat(ruling.breaks("nobody-is-asked-to-reach-the-dead")).isFalse();
        assertThat(ruling.keeps("nothing-is-said-to-the-dead")).isTrue();
        assertThat(ruling.keeps("a-death-is-one-item")).isTrue();
    }

    @Test
    void nothing_is_said_to_the_dead_and_their_death_is_shown() {
        Altered life = Altered.of(Lived.in("messages-consent", "dies.world.json"));

        Chronicle said = life.movedBehind("st1", entry -> isBy(entry, Input.PersonDied.class));
        Chronicle unasked = life.without(PermissionsTest::asksAPerson, PermissionsTest::isWork);

        assertThat(Ruling.of(new DeadLeftAlone(), said).breaks("nothing-is-said-to-the-dead"))
                .isTrue();
        assertThat(Ruling.of(new DeadLeftAlone(), unasked).breaks("a-death-is-one-item"))
                .isTrue();
    }

    @Test
    void where_the_other_record_has_ended_all_a_second_death_is_no_news() {
        Chronicle life = Lived.in("messages-merge", "both-died.world.json");

        Ruling ruling = Ruling.of(new DeadLeftAlone(), life);

        assertThat(ruling.isMet("a-death-is-one-item")).isFalse();
    }

    @Test
    void a_merge_keeps_what_either_record_held() {
        Law law = new StricterAfterMerge();

        Ruling stopped = Ruling.of(law, Lived.in("messages-merge", "stopped.world.json"));
        Ruling died = Ruling.of(law, Lived.in("messages-merge", "died.world.json"));
        Ruling snoozed = Ruling.of(law, Lived.in("messages-merge", "snoozed.world.json"));

        assertThat(stopped.keeps("merge-keeps-refusals")).isTrue();
        // By her death all has ended, so that nothing is wanted that could be said.
        assertThat(died.isMet("merge-keeps-death")).isFalse();
        assertThat(snoozed.keeps("merge-keeps-snooze")).isTrue();
        assertThat(Ruling.of(law, Lived.in("messages-merge")).judgement().premises())
                .isEmpty();
    }

    private static boolean isBy(Entry entry, Class<? extends Input> input) {
        return entry instanceof Committed committed
                && input.isInstance(committed.commit().input());
    }

    private static boolean asksAPerson(Event event) {
        return event instanceof NoticeEvent.IncidentRaised
                || event instanceof EffectEvent.Requested requested
                        && requested.effect().request() instanceof Request.AssignWork;
    }

    private static boolean isWork(Chronicle.Asked asked) {
        return asked.delivery().effect().request() instanceof Request.AssignWork;
    }

    private static boolean isTakenBack(Chronicle.Asked asked) {
        return asked.delivery().effect().request() instanceof Request.WithdrawWork;
    }
}
