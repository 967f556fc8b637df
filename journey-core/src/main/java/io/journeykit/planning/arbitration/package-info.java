/** Who is offered what where several want one slot: {@link io.journeykit.planning.arbitration.Arbitration} by an {@link io.journeykit.planning.arbitration.OfferOrder}. */
@NullMarked
package io.journeykit.planning.arbitration;

import org.jspecify.annotations.NullMarked;
