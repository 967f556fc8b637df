package io.journeykit.fhir.listening;

import io.journeykit.agenda.Input;
import io.journeykit.kernel.Definitions;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Receipt;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real host, and what it was told, each input once. */
final class InputLog implements InputReceiver {

    private final Host host = Host.over(Definitions.with().build())
            .clock(InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")))
            .build();
    private final Map<String, AddressedInput> inputs = new LinkedHashMap<>();
    boolean isDown;

    @Override
    public Receipt tell(AgendaId person, Input input) {
        if (isDown) {
            throw new IllegalStateException("the store is down");
        }
        Receipt receipt = host.accept(person, input);
        inputs.put(person + " " + input.id(), new AddressedInput(person, input));
        return receipt;
    }

    /** In the order in which they first came. */
    List<AddressedInput> all() {
        return List.copyOf(inputs.values());
    }

    /** The names of the signals, in order. */
    List<String> signals() {
        return all().stream()
                .map(AddressedInput::input)
                .filter(Input.SignalReceived.class::isInstance)
                .map(input -> ((Input.SignalReceived) input).signal().name())
                .toList();
    }

    Host host() {
        return host;
    }

    @Override
    public String toString() {
        return inputs.size() + " inputs";
    }
}
