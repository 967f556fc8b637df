package io.journeykit.policy;

import io.journeykit.policy.Budget.PerDay;
import io.journeykit.policy.Budget.PerWeek;
import io.journeykit.policy.Budget.TokenBucket;
import io.journeykit.vocabulary.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contact rules by name: a window, and how many messages are bearable. */
public final class ContactPresets {

    /** At any time, without limit. */
    public static final ContactRules UNLIMITED = ContactRules.UNLIMITED;

    /** 09:00–19:00, one message a day, and three a week of which one is kept for what is more than routine. */
    public static final ContactRules GENTLE =
            new ContactRules(ContactWindows.DAYTIME, List.of(new PerDay(1), new PerWeek(3).keeping(1)));

    /** 09:00–19:00, up to three messages at once and one more each day. */
    public static final ContactRules STEADY =
            new ContactRules(ContactWindows.DAYTIME, List.of(new TokenBucket(3, Duration.ofDays(1))));

    /** {@link ContactWindows#US_TELEPHONE} for calls and texts, any time for e-mail; three messages a day. */
    public static final ContactRules US_TELEPHONE = new ContactRules(
                    ContactWindows.US_TELEPHONE, List.of(new PerDay(3)))
            .with(Channel.EMAIL, ContactWindows.ANY_TIME);

    private static final SortedMap<String, ContactRules> NAMED = new TreeMap<>();

    static {
        NAMED.put("unlimited", UNLIMITED);
        NAMED.put("gentle", GENTLE);
        NAMED.put("steady", STEADY);
        NAMED.put("us-telephone", US_TELEPHONE);
    }

    private ContactPresets() {}

    public static Optional<ContactRules> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** Every name, in alphabetical order. */
    public static Set<String> names() {
        return NAMED.keySet();
    }
}
