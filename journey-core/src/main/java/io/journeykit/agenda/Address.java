package io.journeykit.agenda;

import io.journeykit.vocabulary.Channel;

/** Where a person is reached on a channel; personal data, so it prints its channel only. */
public record Address(Channel channel, String value) {

    @Override
    public String toString() {
        return "an address for " + channel;
    }
}
