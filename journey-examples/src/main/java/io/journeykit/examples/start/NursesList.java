package io.journeykit.examples.start;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A worklist in memory: an item for each delivery key, so that a repeated attempt changes nothing. */
public final class NursesList implements Worklist {

    private final Map<String, String> items = new ConcurrentHashMap<>();

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        items.putIfAbsent(delivery.key().value(), request.text());
        return Reply.done();
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        items.remove(request.assigned().value());
        return Reply.done();
    }
}
