package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.vocabulary.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

class ConsentProvisionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:15:00Z");

    @Test
    void each_purpose_and_each_address_of_a_provision_is_a_rule() {
        Consent consent = given("2026-01-05");
        consent.getProvision()
                .addProvision()
                .setType(ConsentProvisionType.PERMIT)
                .addPurpose(new Coding().setCode("care-coordination"))
                .addPurpose(new Coding().setCode("recall"))
                .addExtension(Extensions.ADDRESS, Channels.point(new Address(Channel.PORTAL, "sally")));

        assertThat(ConsentProvisions.rules(List.of(consent), NOW))
                .containsExactly(
                        rule(true, "care-coordination", Channel.PORTAL, "sally"),
                        rule(true, "recall", Channel.PORTAL, "sally"));
    }

    @Test
    void an_exception_follows_what_it_is_excepted_from() {
        Consent consent = given("2026-01-05");
        consent.getProvision().setType(ConsentProvisionType.PERMIT);
        consent.getProvision().addProvision().setType(ConsentProvisionType.DENY);

        assertThat(ConsentProvisions.rules(List.of(consent), NOW))
                .extracting(ConsentRule::permits)
                .containsExactly(true, false);
    }

    @Test
    void the_latest_consent_comes_last_whatever_the_order_given() {
        Consent late = given("2026-02-05T08:00:00Z");
        late.getProvision().setType(ConsentProvisionType.DENY);
        Consent early = given("2026-02-05");
        early.getProvision().setType(ConsentProvisionType.PERMIT);

        assertThat(ConsentProvisions.rules(List.of(late, early), NOW))
                .extracting(ConsentRule::permits)
                .containsExactly(true, false);
    }

    @Test
    void what_is_not_active_or_over_is_no_rule() {
        Consent withdrawn = given("2026-01-05").setStatus(ConsentState.INACTIVE);
        withdrawn.getProvision().setType(ConsentProvisionType.PERMIT);
        Consent over = given("2026-01-05");
        over.getProvision()
                .setType(ConsentProvisionType.PERMIT)
                .setPeriod(new Period().setEndElement(new DateTimeType("2026-03-01")));
        Consent toCome = given("2026-01-05");
        toCome.getProvision()
                .setType(ConsentProvisionType.PERMIT)
                .setPeriod(new Period().setStartElement(new DateTimeType("2026-04-01")));

        assertThat(ConsentProvisions.rules(List.of(withdrawn, over, toCome), NOW))
                .isEmpty();
    }

    @Test
    void a_provision_without_a_type_says_nothing_itself() {
        assertThat(ConsentProvisions.rules(List.of(given("2026-01-05")), NOW)).isEmpty();
    }

    private static Consent given(String when) {
        return new Consent().setStatus(ConsentState.ACTIVE).setDateTimeElement(new DateTimeType(when));
    }

    private static ConsentRule rule(boolean permits, String purpose, Channel channel, String address) {
        return new ConsentRule(permits, Optional.of(purpose), Optional.of(channel), Optional.of(address));
    }
}
