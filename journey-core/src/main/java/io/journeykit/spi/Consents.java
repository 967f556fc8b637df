package io.journeykit.spi;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;

/** What a person has permitted; read when a journey begins. Later changes are told as they happen. */
@FunctionalInterface
public non-sealed interface Consents extends Adapter {

    /** The rules that hold now, of which the latest that covers a contact decides; empty where nothing is known. */
    List<ConsentRule> rulesOf(AgendaId person);
}
