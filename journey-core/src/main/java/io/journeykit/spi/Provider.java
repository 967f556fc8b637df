package io.journeykit.spi;

import java.time.ZoneId;

/**
 * Somebody who offers a service.
 *
 * @param reference as slots, referrals and transfers name them, such as {@code ortho-b}
 * @param name as the person reads it
 * @param zone where they are
 */
public record Provider(String reference, String name, ZoneId zone) {

    @Override
    public String toString() {
        return reference;
    }
}
