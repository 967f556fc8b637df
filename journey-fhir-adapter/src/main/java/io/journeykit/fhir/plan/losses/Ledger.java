package io.journeykit.fhir.plan.losses;

import io.journeykit.fhir.plan.losses.Loss.How;
import io.journeykit.vocabulary.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;

/** Keeps account of each element that an import comes across, and of what it cannot accept. */
public final class Ledger {

    private final Set<String> mapped = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<Loss> losses = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> kept = new LinkedHashSet<>();

    public void mapped(Place place) {
        mapped.add(place.toString());
    }

    /** All of this element is said again by an extension of ours, so nothing of it is lost. */
    public void keptWhole(Place place) {
        mapped(place);
        kept.add(place.toString());
    }

    public void dropped(Place place, String why) {
        lost(place, How.DROPPED, why, "");
    }

    public void approximated(Place place, String why, String became) {
        lost(place, How.APPROXIMATED, why, became);
    }

    public void assumed(Place place, String why, String became) {
        lost(place, How.ASSUMED, why, became);
    }

    public void repaired(Place place, String why, String became) {
        lost(place, How.REPAIRED, why, became);
    }

    public void refused(Place place, String code, String message, String suggestion) {
        faults.add(Fault.of(code, place.toString(), message, suggestion));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void lost(Place place, How how, String why, String became) {
        String where = place.toString();
        told.add(where);
        if (kept.stream().noneMatch(whole -> covers(whole, where))) {
            losses.add(new Loss(place.resource(), place.path(), how, why, became));
        }
    }

    /** Tells of every element of this one that nobody has accounted for. */
    public void sweep(Base element, Place place) {
        Elements.inside(element, place, (inner, value) -> {
            if (!isAccounted(inner)) {
                sweepInto(value, inner);
            }
        });
    }

    private void sweepInto(Base value, Place place) {
        String prefix = place.toString();
        boolean parts = mapped.stream().anyMatch(path -> path.startsWith(prefix + "."))
                || told.stream().anyMatch(path -> path.startsWith(prefix + "."));
        if (parts) {
            sweep(value, place);
        } else {
            dropped(place, Reasons.of(place));
        }
    }

    private boolean isAccounted(Place place) {
        String where = place.toString();
        return mapped.contains(where) || told.contains(where) || kept.stream().anyMatch(whole -> covers(whole, where));
    }

    private static boolean covers(String whole, String part) {
        return part.equals(whole) || part.startsWith(whole + ".");
    }

    public LossReport report() {
        return new LossReport(List.copyOf(losses), List.copyOf(mapped));
    }
}
