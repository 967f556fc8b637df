/**
 * The ports: what the library asks of a vendor's systems, and of the places where it keeps things.
 *
 * <p>Read in this order: {@link io.journeykit.spi.Adapter} and one port, say {@link io.journeykit.spi.Appointments}; {@link
 * io.journeykit.spi.Delivery}, {@link io.journeykit.spi.Reply}, {@link io.journeykit.spi.Adapters}; then {@link
 * io.journeykit.spi.AgendaStore} with {@link io.journeykit.spi.Commit}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.spi;
