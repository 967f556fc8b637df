package io.journeykit.testkit;

import io.journeykit.spi.Adapters;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.FaultInjection.Dice;

/** Adapters behind a line on which things go wrong. */
final class UnreliableAdapters extends AdapterProxy {

    private final Adapters behind;
    private final Dice dice;

    UnreliableAdapters(Adapters behind, Dice dice) {
        this.behind = behind;
        this.dice = dice;
    }

    @Override
    protected Reply pass(Delivery delivery) {
        return switch (dice.nextCall()) {
            case NONE -> behind.hand(delivery);
            case FAIL -> throw new IllegalStateException("the line is down");
            case LOSE_ANSWER -> {
                behind.hand(delivery);
                throw new IllegalStateException("the answer was lost");
            }
            case REPEAT -> {
                behind.hand(delivery);
                yield behind.hand(delivery);
            }
        };
    }

    @Override
    public String toString() {
        return behind + " behind a line on which things go wrong";
    }
}
