package io.journeykit.agenda;

import io.journeykit.vocabulary.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two records of one person come to together: the stricter of both. */
final class StricterRecord {

    private StricterRecord() {}

    static Person of(Person own, Person other) {
        return new Person(
                own.preferences(),
                consents(own.consents(), other.consents()),
                own.representative(),
                own.died().or(other::died),
                snooze(own.snooze(), other.snooze()));
    }

    /** Her own rules, and what the other record refuses, but for what both permit. */
    private static List<ConsentRule> consents(List<ConsentRule> own, List<ConsentRule> other) {
        List<ConsentRule> brought = new ArrayList<>();
        for (int i = 0; i < other.size(); i++) {
            ConsentRule rule = other.get(i);
            boolean counts = rule.permits()
                    ? !brought.isEmpty() && isPermitted(own, rule)
                    : !isLifted(rule, other.subList(i + 1, other.size()));
            if (counts) {
                brought.add(rule);
            }
        }
        List<ConsentRule> all = new ArrayList<>(own);
        all.addAll(brought);
        return all;
    }

    private static boolean isLifted(ConsentRule refusal, List<ConsentRule> later) {
        return later.stream().anyMatch(rule -> rule.permits() && rule.isAsWideAs(refusal));
    }

    private static boolean isPermitted(List<ConsentRule> own, ConsentRule permit) {
        return own.stream().anyMatch(rule -> rule.permits() && rule.isAsWideAs(permit))
                && own.stream().noneMatch(rule -> !rule.permits() && rule.meets(permit));
    }

    private static Optional<Snooze> snooze(Optional<Snooze> own, Optional<Snooze> other) {
        return own.isEmpty() || other.isEmpty() ? own.or(() -> other) : Optional.of(longer(own.get(), other.get()));
    }

    private static Snooze longer(Snooze one, Snooze other) {
        Snooze first = one.until().isAfter(other.until()) ? one : other;
        Priority passes = one.passes().compareTo(other.passes()) > 0 ? one.passes() : other.passes();
        return new Snooze(first.until(), first.reason(), first.by(), passes);
    }
}
