package io.journeykit.codec.stored;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Providers;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepTable;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.codec.json.ValueCache;
import io.journeykit.lifecycle.Counters;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The forms of all that is not simply a record of others: texts, numbers, names, and what is written shorter. */
final class BasicForms {

    private BasicForms() {}

    /** Where nothing is a list that says by its order what its parts are. */
    static Forms named() {
        Forms forms = plain();
        forms.put(ZoneOffset.class, PlainForms.text(ZoneOffset::getId, ZoneOffset::of));
        return forms.put(Slot.class, new RecordForm<>(Slot.class, forms))
                .put(DueWindow.class, NamedForm.of(NamedParts::window))
                .put(Part.class, NamedForm.of(NamedParts::part))
                .put(Phrase.class, NamedForm.of(NamedParts::part))
                .put(StepTable.class, NamedForm.of(NamedParts::steps))
                .put(FactTable.class, NamedForm.of((facts, out) -> NamedParts.facts(facts, forms.of(Fact.class), out)));
    }

    static Forms all() {
        Forms forms = plain();
        // Each stands in every agenda, and says by itself what its parts are.
        forms.tuples(
                Address.class,
                ContactRules.class,
                Preferences.class,
                ConsentRule.class,
                Agenda.Progress.class,
                Journey.Origin.class,
                OpenEffect.class);
        return forms;
    }

    private static Forms plain() {
        Forms forms = new Forms();
        json(forms);
        times(forms);
        names(forms);
        shortened(forms);
        return forms;
    }

    private static void json(Forms forms) {
        forms.put(long.class, PlainForms.LONG)
                .put(Long.class, PlainForms.LONG)
                .put(int.class, PlainForms.INT)
                .put(Integer.class, PlainForms.INT)
                .put(boolean.class, PlainForms.TRUTH)
                .put(Value.class, new ValueForm());
    }

    private static void times(Forms forms) {
        forms.put(Instant.class, new Moments())
                .put(LocalDateTime.class, PlainForms.text(LocalDateTime::toString, LocalDateTime::parse))
                .put(Duration.class, PlainForms.text(Duration::toString, Duration::parse))
                .put(ZoneId.class, PlainForms.text(ZoneId::getId, SlotForm.ZONES))
                .put(DueWindow.class, new DueWindowForm())
                .put(Outbox.Counted.class, new CountedForm())
                .put(WeeklyHours.class, new WeeklyHoursForm())
                .put(Slot.class, SlotForm.ALONE)
                .put(Part.class, new PartForm<>(Part.class))
                .put(Phrase.class, new PartForm<>(Phrase.class));
    }

    private static void names(Forms forms) {
        forms.name(String.class, text -> text)
                .name(StepId.class, new ValueCache<>(StepId::of))
                .name(FactName.class, new ValueCache<>(FactName::of))
                .name(Channel.class, new ValueCache<>(Channel::of))
                .name(JourneyId.class, JourneyId::of)
                .name(InputId.class, InputId::of)
                .name(EffectKey.class, EffectKey::new)
                .put(String.class, PlainForms.TEXT);
    }

    private static void shortened(Forms forms) {
        forms.put(Entry.class, PlainForms.words(Entry.class, Entry.CURRENT))
                .put(Criterion.class, PlainForms.words(Criterion.class, Criterion.FINISH))
                .put(Budget.class, new BudgetForm())
                .put(Counters.class, new CountersForm())
                .put(TemplateRef.class, new PairForm<>(' ', TemplateRef::id, TemplateRef::version, TemplateRef::new))
                .put(AgendaId.class, new PairForm<>('/', id -> id.tenant().value(), AgendaId::person, AgendaId::of))
                .put(StepRef.class, new StepRefForm())
                .put(Providers.class, new ProvidersForm())
                .put(StepTable.class, new StepTableForm(forms))
                .put(FactTable.class, new FactTableForm(new ValueCache<>(FactName::of), forms.of(Value.class)))
                .put(Fact.class, new RecordForm<>(Fact.class, forms).leavingOut("effective", "recorded"))
                .put(Stamp.class, new RecordForm<>(Stamp.class, forms).leavingOut("effective", "recorded"));
    }
}
