package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import java.util.List;
import java.util.Optional;

/** What a person's yes and no come to for one contact: the oracle's own reading of the rules, in the order told. */
final class Agreement {

    private Agreement() {}

    /** No rule is no yes. */
    static boolean permits(List<ConsentRule> rules, String purpose, Address address) {
        return deciding(rules, purpose, address).filter(ConsentRule::permits).isPresent();
    }

    /** No rule is no no. */
    static boolean forbids(List<ConsentRule> rules, String purpose, Address address) {
        return deciding(rules, purpose, address).filter(rule -> !rule.permits()).isPresent();
    }

    /** The latest that covers it; but a yes for any address does not take back a no to this one. */
    private static Optional<ConsentRule> deciding(List<ConsentRule> rules, String purpose, Address address) {
        Optional<ConsentRule> latest = Optional.empty();
        for (int i = rules.size() - 1; i >= 0; i--) {
            ConsentRule rule = rules.get(i);
            if (covers(rule, purpose, address)) {
                latest = latest.isEmpty() ? Optional.of(rule) : latest;
                if (!latest.get().permits() || rule.address().isPresent()) {
                    return latest.get().permits() ? Optional.of(rule) : latest;
                }
            }
        }
        return latest;
    }

    private static boolean covers(ConsentRule rule, String purpose, Address address) {
        return isOrAny(rule.purpose(), purpose)
                && isOrAny(rule.channel(), address.channel())
                && isOrAny(rule.address(), address.value());
    }

    private static <T> boolean isOrAny(Optional<T> said, T asked) {
        return said.isEmpty() || said.get().equals(asked);
    }
}
