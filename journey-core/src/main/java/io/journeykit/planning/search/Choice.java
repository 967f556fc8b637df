package io.journeykit.planning.search;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;

/** Something that the search has decided; what is to be said of it is made when somebody asks. */
interface Choice {

    Phrase phrase();

    /** One visit has one provider, or is at one place. */
    record Of(String visit, Together.Trait trait, String name) implements Choice {
        @Override
        public Phrase phrase() {
            return trait.with(Phrase.of("plan.choice." + trait.word()), name).with("visit", Name.Kind.BOOKING, visit);
        }
    }

    /** All visits of a group have one. */
    record Common(Together group, String name) implements Choice {
        @Override
        public Phrase phrase() {
            String how = group.visits().size() == 2 ? ".both" : ".all";
            Phrase common = Phrase.of("plan.choice." + group.trait().word() + how);
            return group.trait()
                    .with(common, name)
                    .with(
                            "visits",
                            Part.of(group.visits().stream()
                                    .map(visit -> new Name(Name.Kind.BOOKING, visit))
                                    .toList()));
        }
    }
}
