package io.journeykit.benchmarks;

import io.journeykit.agenda.Agenda;
import io.journeykit.codec.AgendaCodec;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.openjdk.jol.info.GraphLayout;

/**
 * The heap that one more agenda takes which waits in the middle of its journey. What agendas share, such as templates,
 * names and zones, is there once however many there are, and is not counted.
 */
final class IdleHeap {

    static {
        // Records hide where their fields lie; with this, the walk through the heap finds them all the same.
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipDynamicAttach", "true");
    }

    private IdleHeap() {}

    /** Bytes of an agenda as the kernel made it. */
    static double asDecided(int agendas) {
        return growth(agendas, agenda -> agenda);
    }

    /** Bytes of an agenda as it comes from a store. */
    static double asRead(int agendas) {
        return growth(agendas, agenda -> AgendaCodec.readAgenda(AgendaCodec.write(agenda)));
    }

    private static double growth(int agendas, UnaryOperator<Agenda> kept) {
        Object[] twice = IntStream.range(0, 2 * agendas)
                .mapToObj(i -> Rehearsal.of("person-" + i, 1).inTheMiddle())
                .map(kept)
                .toArray();
        Object[] once = IntStream.range(0, agendas).mapToObj(i -> twice[i]).toArray();
        return (size(twice) - size(once)) / (double) agendas;
    }

    private static long size(Object... agendas) {
        return GraphLayout.parseInstance(agendas).totalSize();
    }
}
