package io.journeykit.fhir.adapters;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.vocabulary.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;

/**
 * Consents as rules of contact: each provision that permits or denies is a rule for each of its purposes, and an
 * exception within it is a later rule, so that it decides.
 */
public final class ConsentProvisions {

    private static final Comparator<Consent> OLDEST_FIRST = Comparator.comparing(
            consent -> consent.getDateTimeElement().getValueAsString(),
            Comparator.nullsFirst(Comparator.naturalOrder()));

    private ConsentProvisions() {}

    /** The rules of those that are active and hold at that moment, the latest consent last. */
    public static List<ConsentRule> rules(List<Consent> consents, Instant now) {
        return consents.stream()
                .filter(consent -> consent.getStatus() == ConsentState.ACTIVE)
                .sorted(OLDEST_FIRST)
                .flatMap(consent -> rules(consent.getProvision(), now))
                .toList();
    }

    private static Stream<ConsentRule> rules(ProvisionComponent provision, Instant now) {
        if (!holds(provision.getPeriod(), now)) {
            return Stream.empty();
        }
        Stream<ConsentRule> exceptions = provision.getProvision().stream().flatMap(inner -> rules(inner, now));
        return Stream.concat(own(provision), exceptions);
    }

    private static Stream<ConsentRule> own(ProvisionComponent provision) {
        if (!provision.hasType()) {
            return Stream.empty();
        }
        boolean permits = provision.getType() == ConsentProvisionType.PERMIT;
        List<ConsentRule> rules = new ArrayList<>();
        for (Optional<String> purpose : purposes(provision)) {
            for (Point point : points(provision)) {
                rules.add(new ConsentRule(permits, purpose, point.channel(), point.address()));
            }
        }
        return rules.stream();
    }

    private record Point(Optional<Channel> channel, Optional<String> address) {
        static final Point ANY = new Point(Optional.empty(), Optional.empty());

        /** Never the address. */
        @Override
        public String toString() {
            return address.isPresent() ? "one address" : "any address";
        }
    }

    private static List<Optional<String>> purposes(ProvisionComponent provision) {
        List<Optional<String>> purposes = provision.getPurpose().stream()
                .map(Coding::getCode)
                .map(Optional::of)
                .toList();
        return purposes.isEmpty() ? List.of(Optional.empty()) : purposes;
    }

    private static List<Point> points(ProvisionComponent provision) {
        List<Point> points = provision.getExtensionsByUrl(Extensions.ADDRESS).stream()
                .map(Extension::getValue)
                .filter(ContactPoint.class::isInstance)
                .map(point -> point((ContactPoint) point))
                .toList();
        return points.isEmpty() ? List.of(Point.ANY) : points;
    }

    private static Point point(ContactPoint point) {
        return new Point(Channels.of(point), Optional.ofNullable(point.getValue()));
    }

    private static boolean holds(Period period, Instant now) {
        boolean begun = !period.hasStart() || !period.getStart().toInstant().isAfter(now);
        return begun && (!period.hasEnd() || !period.getEnd().toInstant().isBefore(now));
    }
}
