package io.journeykit.policy;

import io.journeykit.calendar.WeeklyHours;
import java.util.List;

/** When and how often a person may be contacted; the window holds in the patient's zone. */
public record ContactRules(WeeklyHours window, List<Budget> budgets) {

    /** At any time, without limit. */
    public static final ContactRules UNLIMITED = new ContactRules(WeeklyHours.ALWAYS, List.of());

    public ContactRules {
        budgets = List.copyOf(budgets);
    }
}
