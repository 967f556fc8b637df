package io.journeykit.testkit.world;

import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.codec.json.JsonFields;
import io.journeykit.codec.json.JsonPart;
import io.journeykit.codec.json.JsonScalars;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactPresets;
import io.journeykit.policy.ContactRules;
import io.journeykit.policy.ContactWindows;
import io.journeykit.vocabulary.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an author writes when and how often a person may be contacted: a preset by name, and what is otherwise. */
final class RulesNotation {

    private static final int MOST = 1_000_000;

    private RulesNotation() {}

    static ContactRules read(JsonFields fields, ContactRules usual) {
        ContactRules base = fields.find("contact-rules", RulesNotation::preset, usual);
        return new ContactRules(
                fields.find("contact-window", RulesNotation::window, base.window()),
                fields.find("budgets", RulesNotation::budgets, base.budgets()),
                fields.find("contact-windows", RulesNotation::windows, base.windows()));
    }

    private static Optional<ContactRules> preset(JsonPart part) {
        Optional<String> name = part.text();
        Optional<ContactRules> rules = name.flatMap(ContactPresets::named);
        if (name.isPresent() && rules.isEmpty()) {
            part.unknown("contact-rules", name.get(), List.copyOf(ContactPresets.names()));
        }
        return rules;
    }

    /** Hours, or the name of a window. */
    private static Optional<WeeklyHours> window(JsonPart part) {
        Optional<WeeklyHours> named = part.isText() ? part.text().flatMap(ContactWindows::named) : Optional.empty();
        return named.or(() -> JsonScalars.hours(part));
    }

    private static Optional<SortedMap<Channel, WeeklyHours>> windows(JsonPart part) {
        SortedMap<Channel, WeeklyHours> windows = new TreeMap<>();
        part.named()
                .forEach(channel ->
                        window(channel.part()).ifPresent(hours -> windows.put(Channel.of(channel.name()), hours)));
        return Optional.of(windows);
    }

    private static Optional<List<Budget>> budgets(JsonPart part) {
        return part.fields("per-day", "per-week", "rolling", "token-bucket").map(fields -> {
            List<Budget> budgets = new ArrayList<>();
            fields.find("per-day", RulesNotation::limit)
                    .ifPresent(limit -> budgets.add(limit.of(new Budget.PerDay(limit.limit()))));
            fields.find("per-week", RulesNotation::limit)
                    .ifPresent(limit -> budgets.add(limit.of(new Budget.PerWeek(limit.limit()))));
            budgets.addAll(fields.list("rolling", RulesNotation::rolling));
            fields.find("token-bucket", RulesNotation::bucket).ifPresent(budgets::add);
            return budgets;
        });
    }

    /** How many, and how many of them are kept for what is more than routine. */
    private record Limit(int limit, int kept) {
        Budget of(Budget plain) {
            return kept == 0 ? plain : plain.keeping(kept);
        }
    }

    private static Optional<Limit> limit(JsonPart part) {
        return part.isObject()
                ? part.fields("limit", "keeping")
                        .map(fields -> new Limit(
                                fields.need("limit", RulesNotation::count, 0),
                                fields.find("keeping", RulesNotation::count, 0)))
                : count(part).map(limit -> new Limit(limit, 0));
    }

    private static Optional<Budget> rolling(JsonPart part) {
        return part.fields("limit", "hours", "keeping").map(fields -> {
            Limit limit = new Limit(
                    fields.need("limit", RulesNotation::count, 0), fields.find("keeping", RulesNotation::count, 0));
            return limit.of(new Budget.Rolling(limit.limit(), hours(fields)));
        });
    }

    private static Optional<Budget> bucket(JsonPart part) {
        return part.fields("burst", "hours", "keeping").map(fields -> {
            Limit limit = new Limit(
                    fields.need("burst", RulesNotation::count, 0), fields.find("keeping", RulesNotation::count, 0));
            return limit.of(new Budget.TokenBucket(limit.limit(), hours(fields)));
        });
    }

    private static Duration hours(JsonFields fields) {
        return Duration.ofHours(fields.need("hours", RulesNotation::count, 1));
    }

    private static Optional<Integer> count(JsonPart part) {
        return part.count(0, MOST);
    }
}
