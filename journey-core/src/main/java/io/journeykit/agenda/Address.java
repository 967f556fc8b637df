package io.journeykit.agenda;

import io.journeykit.vocabulary.Channel;

/**
 * Where a person is reached on a channel; personal data, so it prints its channel only.
 *
 * @param shared whether others read there too, such as a family's telephone; what is private does not go there
 */
public record Address(Channel channel, String value, boolean shared) {

    /** One that only the person, or whoever stands for the person, reads. */
    public Address(Channel channel, String value) {
        this(channel, value, false);
    }

    /** The same address, which others read too. */
    public Address sharedWithOthers() {
        return new Address(channel, value, true);
    }

    @Override
    public String toString() {
        return (shared ? "a shared address for " : "an address for ") + channel;
    }
}
