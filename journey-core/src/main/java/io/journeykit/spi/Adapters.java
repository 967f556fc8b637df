package io.journeykit.spi;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The parts that a vendor has put in, at most one for each port. */
public final class Adapters {

    public static final Adapters NONE = new Adapters(List.of());

    private final List<Adapter> all;
    private final Map<Port, Adapter> byPort = new EnumMap<>(Port.class);
    private final Optional<Directory> directory;
    private final Optional<Consents> consents;

    private Adapters(List<Adapter> adapters) {
        all = List.copyOf(adapters);
        for (Port port : Port.values()) {
            only(port.type(), adapters).ifPresent(adapter -> byPort.put(port, adapter));
        }
        directory = only(Directory.class, adapters);
        consents = only(Consents.class, adapters);
    }

    /**
     * Each may fill several ports.
     *
     * @throws IllegalArgumentException if two fill the same port
     */
    public static Adapters of(Adapter... adapters) {
        return new Adapters(List.of(adapters));
    }

    /**
     * Each may fill several ports.
     *
     * @throws IllegalArgumentException if two fill the same port
     */
    public static Adapters of(List<Adapter> adapters) {
        return new Adapters(List.copyOf(adapters));
    }

    /**
     * Those that the class path or module path offers as services.
     *
     * @throws IllegalArgumentException if two fill the same port
     */
    public static Adapters discovered() {
        Stream<Class<? extends Adapter>> ports = Stream.of(Port.values()).map(Port::type);
        return new Adapters(Stream.concat(ports, Stream.of(Directory.class, Consents.class))
                .flatMap(Adapters::offered)
                .toList());
    }

    private static Stream<Adapter> offered(Class<? extends Adapter> type) {
        return ServiceLoader.load(type).stream().map(ServiceLoader.Provider::get);
    }

    /**
     * These and others; one that is among both is one.
     *
     * @throws IllegalArgumentException if two fill the same port
     */
    public Adapters and(Adapters others) {
        return new Adapters(Stream.concat(all.stream(), others.all.stream().filter(one -> !isAmongThese(one)))
                .toList());
    }

    private boolean isAmongThese(Adapter adapter) {
        return all.stream().anyMatch(one -> one == adapter);
    }

    public boolean fill(Port port) {
        return byPort.containsKey(port);
    }

    public Optional<Directory> directory() {
        return directory;
    }

    public Optional<Consents> consents() {
        return consents;
    }

    /**
     * Hands one delivery to the adapter it is for.
     *
     * @throws IllegalStateException where its port is empty
     */
    public Reply hand(Delivery delivery) {
        Routes.Route<?, ?> route = Routes.of(delivery.effect().request());
        Adapter adapter = byPort.get(route.port());
        if (adapter == null) {
            throw new IllegalStateException("Nothing fills the port " + route.port() + ", which "
                    + delivery.effect().request().verb() + " goes to; give Adapters one that is "
                    + route.port().type().getSimpleName() + ".");
        }
        return route.hand(adapter, delivery.effect().request(), delivery);
    }

    /** {@code adapters for appointments, messaging}. */
    @Override
    public String toString() {
        return byPort.isEmpty()
                ? "no adapters"
                : "adapters for "
                        + String.join(
                                ", ",
                                byPort.keySet().stream().map(Port::toString).toList());
    }

    private static <A extends Adapter> Optional<A> only(Class<A> port, List<Adapter> adapters) {
        List<A> filling =
                adapters.stream().filter(port::isInstance).map(port::cast).toList();
        if (filling.size() > 1) {
            throw new IllegalArgumentException("The port " + port.getSimpleName() + " is filled " + filling.size()
                    + " times, by " + names(filling) + "; give one of them.");
        }
        return filling.stream().findFirst();
    }

    private static String names(List<? extends Adapter> adapters) {
        return Arrays.toString(
                adapters.stream().map(each -> each.getClass().getName()).toArray());
    }
}
