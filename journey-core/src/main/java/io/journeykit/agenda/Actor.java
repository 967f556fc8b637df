package io.journeykit.agenda;

import io.journeykit.vocabulary.Owner;

/**
 * Who gave an instruction.
 *
 * @param reference the vendor's opaque reference, never a name
 */
public record Actor(Owner owner, String reference) {

    @Override
    public String toString() {
        return owner.phrase();
    }
}
