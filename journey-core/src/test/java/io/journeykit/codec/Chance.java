package io.journeykit.codec;

import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepTable;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Counters;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.template.Cancels;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Contact;
import io.journeykit.template.Declaration;
import io.journeykit.template.Deferred;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.template.Exit;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Otherwise;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.Site;
import io.journeykit.template.Stage;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.template.Timing;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Any value of any stored type, from a seed: whatever the constructors admit, likely or not. */
final class Chance {

    private static final List<String> NAMES =
            List.of("mri", "ortho-visit", "knee-pain-1", "a/b", "c#2", "d e".replace(' ', '_'), "Ünïcode→", "x\"y");
    private static final List<String> TEXTS =
            List.of("", "Bring your card.", "line\nbreak \"quoted\" \u2028 ü 😀", "0");

    private static final List<WeeklyHours> HOURS =
            List.of(WeeklyHours.ALWAYS, WeeklyHours.NEVER, WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)));

    private final Random random;
    private final Map<Type, Supplier<?>> known = new HashMap<>();
    private int depth;

    Chance(long seed) {
        random = new Random(seed);
        known.put(String.class, () -> pick(random.nextBoolean() ? NAMES : TEXTS));
        known.put(long.class, () -> random.nextInt(3) == 0 ? 0L : random.nextLong());
        known.put(Long.class, () -> random.nextLong());
        known.put(int.class, () -> random.nextInt(3) == 0 ? 0 : random.nextInt());
        known.put(Integer.class, () -> random.nextInt());
        known.put(boolean.class, random::nextBoolean);
        known.put(Instant.class, this::instant);
        known.put(LocalDateTime.class, () -> LocalDateTime.of(2026, 3, 2, random.nextInt(24), random.nextInt(60)));
        known.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(100_000)));
        known.put(ZoneId.class, () -> ZoneId.of(pick(List.of("UTC", "America/New_York", "Z", "+05:30"))));
        known.put(Value.class, () -> value(3));
        known.put(Slot.class, this::slot);
        known.put(DueWindow.class, this::dueWindow);
        known.put(WeeklyHours.class, this::weeklyHours);
        known.put(Counters.class, this::counters);
        known.put(Budget.class, this::budget);
        known.put(FactTable.class, this::factTable);
        known.put(StepTable.class, this::stepTable);
        known.put(AgendaId.class, () -> AgendaId.of(pick(NAMES), pick(NAMES)));
        known.put(TemplateRef.class, () -> new TemplateRef(pick(NAMES), pick(NAMES)));
        known.put(StepRef.class, () -> stepRef(pick(NAMES)));
        known.put(Part.class, () -> part(2));
        known.put(Phrase.class, () -> phrase(2));
        List.of(StepId.class, FactName.class, JourneyId.class, InputId.class, Channel.class)
                .forEach(type -> known.put(type, () -> make(type, pick(NAMES))));
    }

    /** Any value of the types that authors write: names where the store takes any text, counts where it takes any number. */
    static Chance ofAnAuthor(long seed) {
        Chance chance = new Chance(seed);
        chance.known.put(String.class, () -> chance.pick(NAMES));
        chance.known.put(int.class, () -> 1 + chance.random.nextInt(1_000));
        chance.known.put(Integer.class, () -> 1 + chance.random.nextInt(1_000));
        chance.known.put(Span.class, chance::span);
        chance.known.put(StepTemplate.class, chance::step);
        chance.known.put(Rule.class, chance::rule);
        chance.known.put(
                Condition.class,
                () -> chance.nested(Condition.class, Conditions.fact("seen").is(true)));
        chance.known.put(
                Condition.InARow.class,
                () -> new Condition.InARow(chance.any(Condition.Compare.class), 2 + chance.random.nextInt(19)));
        chance.known.put(
                Condition.OutcomeOf.class,
                () -> new Condition.OutcomeOf(
                        chance.any(StepId.class), List.of(chance.any(Outcome.class)), 1 + chance.random.nextInt(20)));
        chance.known.put(Join.class, () -> chance.nested(Join.class, Join.ended("mri")));
        return chance;
    }

    private Phrase phrase(int depth) {
        Phrase phrase = Phrase.of(pick(NAMES));
        for (int i = random.nextInt(3); i > 0 && depth > 0; i--) {
            phrase = phrase.with(pick(NAMES), part(depth - 1));
        }
        return phrase;
    }

    private Part part(int depth) {
        ZoneId zone = any(ZoneId.class);
        return switch (random.nextInt(depth > 0 ? 15 : 12)) {
            case 0 -> Part.of(stepRef(pick(NAMES)));
            case 1 -> Part.of(StepId.of(pick(NAMES)));
            case 2 -> Part.of(JourneyId.of(pick(NAMES)));
            case 3 -> Part.of(instant(), zone);
            case 4 -> Part.of(Span.days(1 + random.nextInt(90)));
            case 5 -> Part.of(random.nextLong());
            case 6 -> Part.quote(pick(TEXTS));
            case 7 -> new Name(pick(List.of(Name.Kind.values())), pick(TEXTS));
            case 8 -> new Part.Visit(instant(), instant(), zone, Optional.of(pick(NAMES)), Optional.of(pick(NAMES)));
            case 9 -> Part.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(12)));
            case 10 -> Part.of(LocalDate.ofEpochDay(random.nextInt(60_000)));
            case 11 -> Part.of(LocalTime.of(random.nextInt(24), random.nextInt(60)));
            case 12 -> phrase(depth);
            case 13 -> new Part.FirstOf(many(() -> part(depth - 1)));
            default -> Part.of(many(() -> part(depth - 1)));
        };
    }

    /** One of each kind of rule, with an end or without. */
    private Rule rule() {
        PlainRule plain = PlainRule.every(Period.ofDays(1 + random.nextInt(30)))
                .on(DayOfWeek.of(1 + random.nextInt(7)))
                .at(LocalTime.of(random.nextInt(24), random.nextInt(60)));
        plain = random.nextBoolean() ? plain.times(1 + random.nextInt(50)) : plain;
        plain = random.nextBoolean() ? plain.until(LocalDate.of(2027, 1 + random.nextInt(12), 1)) : plain;
        return switch (random.nextInt(4)) {
            case 0 -> new Rule.Plain(plain, random.nextBoolean());
            case 1 -> new Rule.Written(pick(NAMES), pick(NAMES), random.nextBoolean());
            case 2 -> new Rule.Fhir(repeat());
            default -> new Rule.Quota(new Quota(1 + random.nextInt(5), Span.days(1), plain.on(), plain.extent()));
        };
    }

    private FhirRepeat repeat() {
        FhirRepeat.Builder repeat = FhirRepeat.with();
        sometimes(String.class, repeat::periodUnit);
        return repeat.count(random.nextInt(1_000))
                .frequencyMax(random.nextInt(9))
                .period(new BigDecimal("1.5"))
                .addDayOfWeek(pick(NAMES))
                .addTimeOfDay(LocalTime.of(random.nextInt(24), 30))
                .addWhen(pick(NAMES))
                .offset(random.nextInt(100) - 50)
                .boundsDuration(new FhirRepeat.BoundsDuration(BigDecimal.TEN, "d"))
                .boundsPeriod(new FhirRepeat.BoundsPeriod(Optional.of(LocalDate.of(2026, 3, 2)), Optional.empty()))
                .build();
    }

    JourneyTemplate template() {
        JourneyTemplate.Builder built = JourneyTemplate.named(pick(NAMES)).version(pick(NAMES));
        sometimes(String.class, text -> {
            if (random.nextBoolean()) {
                built.title(text);
            } else {
                built.putTitles(pick(NAMES), text);
            }
        });
        sometimes(Site.class, built::site);
        sometimes(Entry.class, built::entry);
        sometimes(Span.class, built::review);
        sometimes(Priority.class, built::urgency);
        built.oneAtATime(random.nextBoolean());
        List<StepTemplate> steps = many(this::step);
        steps.stream()
                .flatMap(step -> step.silence().values().stream())
                .findFirst()
                .ifPresent(rungs -> {
                    if (random.nextBoolean()) {
                        built.putLadders(pick(NAMES), rungs);
                    }
                });
        return built.addAllParameters(many(() -> any(Declaration.class)))
                .addAllFacts(many(() -> any(Declaration.class)))
                .addAllAnchors(many(() -> pick(NAMES)))
                .addAllStages(many(() -> any(Stage.class)))
                .addAllSteps(steps)
                .addAllDeferredChoices(many(() -> any(Deferred.class)))
                .addAllTogether(many(() -> any(Together.class)))
                .addAllExits(many(() -> any(Exit.class)))
                .addAllClocks(many(this::clock))
                .addAllMachines(many(() -> any(StepMachine.class)))
                .putTexts(pick(NAMES), new TreeMap<>(Map.of("en", pick(TEXTS))))
                .build();
    }

    private ClockTemplate clock() {
        return new ClockTemplate(
                pick(NAMES),
                any(Span.class),
                random.nextBoolean() ? Optional.of(any(WeeklyHours.class)) : Optional.empty(),
                many(() -> 1 + random.nextInt(99)),
                pick(NAMES),
                many(() -> any(ClockTemplate.Hand.class)));
    }

    private StepTemplate step() {
        StepTemplate.Builder built = StepTemplate.of(pick(NAMES), any(StepKind.class));
        sometimes(String.class, text -> {
            if (random.nextBoolean()) {
                built.title(text);
            } else {
                built.putTitles(pick(NAMES), text);
            }
        });
        sometimes(String.class, built::stage);
        sometimes(String.class, built::machine);
        sometimes(Owner.class, built::owner);
        sometimes(Join.class, built::after);
        sometimes(Join.Reached.class, built::during);
        sometimes(Condition.class, built::when);
        sometimes(Due.class, built::due);
        sometimes(Repetition.class, built::repeat);
        sometimes(Otherwise.class, built::otherwise);
        sometimes(String.class, built::exclusive);
        sometimes(String.class, built::shared);
        sometimes(Outcome.class, built::endsJourney);
        sometimes(Contact.class, built::contact);
        built.putSilence(pick(NAMES), many(() -> any(Rung.class)));
        return built.acceptsLate(random.nextBoolean())
                .addAllTimings(many(() -> any(Timing.class)))
                .addAllCancels(many(() -> any(Cancels.class)))
                .addAllPauses(many(() -> any(Cancels.Target.class)))
                .build();
    }

    /** One of a family whose members hold others of it, down to a bound. */
    private Object nested(Class<?> family, Object leaf) {
        depth++;
        Object any = depth > 5 ? leaf : any((Type) pick(Arrays.asList(family.getPermittedSubclasses())));
        depth--;
        return any;
    }

    private <T> void sometimes(Class<T> type, Consumer<T> put) {
        if (random.nextInt(3) == 0) {
            put.accept(any(type));
        }
    }

    private Span span() {
        return switch (random.nextInt(4)) {
            case 0 -> Span.workingDays(random.nextInt(10));
            case 1 -> Span.of(Duration.ofSeconds(random.nextInt(1_000_000)));
            case 2 -> Span.ZERO;
            default -> Span.of(Period.of(random.nextInt(2), random.nextInt(20), random.nextInt(60)));
        };
    }

    @SuppressWarnings("unchecked")
    <T> T any(Class<T> type) {
        return (T) any((Type) type);
    }

    private Object any(Type type) {
        if (known.containsKey(type)) {
            return known.get(type).get();
        }
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return pick(Arrays.asList(plain.getEnumConstants()));
        }
        return plain.isSealed() ? any((Type) pick(Arrays.asList(plain.getPermittedSubclasses()))) : record(plain);
    }

    private Object collection(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(any(arguments[0]));
        }
        if (raw == List.class) {
            return many(() -> any(arguments[0]));
        }
        SortedMap<Object, Object> map = new TreeMap<>();
        many(() -> any(arguments[0])).forEach(key -> map.put(key, any(arguments[1])));
        return map;
    }

    private Object record(Class<?> type) {
        return make(type, Blueprint.of(type).parts().stream().map(this::any).toArray());
    }

    private static <T> T make(Class<T> type, Object... parts) {
        try {
            return type.cast(Blueprint.of(type).constructor().newInstance(parts));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    /** How a record is made; looked up once, since reflection copies what it answers each time. */
    private record Blueprint(List<Type> parts, Constructor<?> constructor) {

        private static final Map<Class<?>, Blueprint> KNOWN = new ConcurrentHashMap<>();

        static Blueprint of(Class<?> type) {
            return KNOWN.computeIfAbsent(type, Blueprint::read);
        }

        private static Blueprint read(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class[]::new);
            try {
                return new Blueprint(
                        components.stream().map(RecordComponent::getGenericType).toList(),
                        type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.toString(), e);
            }
        }
    }

    private <T> List<T> many(Supplier<T> each) {
        List<T> many = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            many.add(each.get());
        }
        return many;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Instant instant() {
        return switch (random.nextInt(12)) {
            case 0 -> Instant.MAX;
            case 1 -> Instant.MIN;
            case 2 -> Instant.EPOCH;
            case 3 -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case 4 -> Instant.ofEpochMilli(1_772_464_500_000L + random.nextInt());
            default -> Instant.ofEpochSecond(1_772_464_500L + random.nextInt(10_000_000));
        };
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> Value.of(pick(TEXTS));
            case 1 ->
                Value.of(new BigDecimal(pick(List.of("0", "1E+20", "-3.50", "0.000001", "12345678901234567890"))));
            case 2 -> Value.of(random.nextBoolean());
            case 3 -> Value.of(LocalDate.ofEpochDay(random.nextInt(40_000)));
            case 4 -> Value.of(instant());
            case 5 ->
                new Value.Code(pick(List.of(Optional.empty(), Optional.of("http://snomed.info/sct"))), pick(NAMES));
            case 6 -> Value.of(many(() -> value(depth - 1)));
            default -> fields(depth - 1);
        };
    }

    private Value fields(int depth) {
        SortedMap<String, Value> fields = new TreeMap<>();
        many(() -> pick(NAMES)).forEach(name -> fields.put(name, value(depth)));
        return new Value.Fields(fields);
    }

    private Slot slot() {
        Instant start = Instant.ofEpochSecond(1_772_464_500L + random.nextInt(10_000_000));
        return new Slot(
                pick(NAMES),
                start,
                start.plusSeconds(random.nextInt(7_200)),
                pick(NAMES),
                pick(TEXTS),
                any(ZoneId.class));
    }

    private DueWindow dueWindow() {
        Instant[] three = {instant(), instant(), instant()};
        Arrays.sort(three);
        return DueWindow.of(three[0], three[1], three[2]);
    }

    private WeeklyHours weeklyHours() {
        WeeklyHours hours = pick(HOURS);
        DailyHours early = new DailyHours(LocalTime.of(7, random.nextInt(60)), LocalTime.of(12, 0));
        DailyHours night = new DailyHours(LocalTime.of(22, 0), LocalTime.of(6, 30));
        return random.nextBoolean() ? hours : hours.on(pick(List.of(DayOfWeek.values())), early, night);
    }

    private Budget budget() {
        int limit = random.nextInt(100);
        Budget plain = switch (random.nextInt(4)) {
            case 0 -> new Budget.PerDay(limit);
            case 1 -> new Budget.PerWeek(limit);
            case 2 -> new Budget.Rolling(limit, any(Duration.class));
            default -> new Budget.TokenBucket(limit, any(Duration.class));
        };
        return random.nextBoolean() ? plain : plain.keeping(random.nextInt(5));
    }

    private Counters counters() {
        Map<String, Integer> counts = new TreeMap<>();
        many(() -> pick(NAMES)).forEach(name -> counts.put(name, 1 + random.nextInt(5)));
        return Counters.from(counts);
    }

    private FactTable factTable() {
        FactTable table = FactTable.NONE;
        for (Fact fact : many(() -> any(Fact.class))) {
            table = table.plus(fact, random.nextInt(4));
        }
        return table;
    }

    private StepTable stepTable() {
        String journey = pick(NAMES);
        return StepTable.of(many(() -> {
            Step step = any(Step.class);
            return new Step(stepRef(journey), step.item(), step.status(), step.history(), step.dates(), step.extras());
        }));
    }

    private StepRef stepRef(String journey) {
        return new StepRef(JourneyId.of(journey), StepId.of(pick(NAMES)), 1 + random.nextInt(3));
    }
}
