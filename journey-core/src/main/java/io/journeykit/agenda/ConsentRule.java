package io.journeykit.agenda;

import io.journeykit.vocabulary.Channel;
import java.util.Optional;

/**
 * A person's yes or no to being contacted, for a purpose, a channel and an address; what is absent stands for any. The
 * latest rule that covers a contact decides, and where none does there is no consent. A no to an address stays until a rule
 * that names the address says yes.
 */
public record ConsentRule(
        boolean permits, Optional<String> purpose, Optional<Channel> channel, Optional<String> address) {

    /** The contact rule by which nothing is said where no consent covers it. */
    public static final String NO_CONSENT = "no-consent";

    public static ConsentRule permit(String purpose) {
        return new ConsentRule(true, Optional.of(purpose), Optional.empty(), Optional.empty());
    }

    public static ConsentRule withdraw(Channel channel) {
        return new ConsentRule(false, Optional.empty(), Optional.of(channel), Optional.empty());
    }

    public static ConsentRule withdrawAll() {
        return new ConsentRule(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Nothing more to this address, whatever for, as when somebody there answers STOP. */
    public static ConsentRule stop(Address address) {
        return new ConsentRule(false, Optional.empty(), Optional.of(address.channel()), Optional.of(address.value()));
    }

    public boolean covers(String itsPurpose, Address its) {
        return purpose.map(itsPurpose::equals).orElse(true)
                && channel.map(its.channel()::equals).orElse(true)
                && address.map(its.value()::equals).orElse(true);
    }

    /** Whether it covers all that the other covers. */
    boolean isAsWideAs(ConsentRule other) {
        return isAsWide(purpose, other.purpose)
                && isAsWide(channel, other.channel)
                && (other.address.isPresent() ? address.equals(other.address) : address.isEmpty());
    }

    private static <T> boolean isAsWide(Optional<T> own, Optional<T> other) {
        return own.isEmpty() || own.equals(other);
    }

    /** Whether there is anything that both cover. */
    boolean meets(ConsentRule other) {
        return meets(purpose, other.purpose) && meets(channel, other.channel) && meets(address, other.address);
    }

    private static <T> boolean meets(Optional<T> own, Optional<T> other) {
        return own.isEmpty() || other.isEmpty() || own.equals(other);
    }

    @Override
    public String toString() {
        return (permits ? "permits" : "denies")
                + purpose.map(p -> " " + p).orElse(" any purpose")
                + channel.map(c -> " by " + c).orElse("")
                + address.map(a -> " at one address").orElse("");
    }
}
