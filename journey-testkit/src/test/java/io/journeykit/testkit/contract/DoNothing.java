package io.journeykit.testkit.contract;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.planning.Rivals;
import io.journeykit.planning.Slot;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.Consents;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Directory;
import io.journeykit.spi.EffectQueue;
import io.journeykit.spi.KeyProvider;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Port;
import io.journeykit.spi.Provider;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Reservations;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.spi.Undelivered;
import io.journeykit.spi.WakeQueue;
import io.journeykit.spi.Worklist;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Implementations that say yes and do nothing, each put to its suite. Run by {@link SuitesTest} only: every test in here
 * has to fail.
 */
final class DoNothing {

    private DoNothing() {}

    static final class Store implements AgendaStore, WakeQueue, EffectQueue {
        @Override
        public Optional<Agenda> load(AgendaId id) {
            return Optional.empty();
        }

        @Override
        public CommitResult commit(Commit commit) {
            return new CommitResult.Committed(commit.receipt());
        }

        @Override
        public Optional<Receipt> receipt(AgendaId id, InputId input) {
            return Optional.empty();
        }

        @Override
        public List<Recorded> history(AgendaId id, long after, int limit) {
            return List.of();
        }

        @Override
        public Reservations reservations() {
            return (whose, services, providers) -> Rivals.NONE;
        }

        @Override
        public WakeQueue wakes() {
            return this;
        }

        @Override
        public EffectQueue effects() {
            return this;
        }

        @Override
        public List<AgendaId> dueBy(Instant now, int limit) {
            return List.of();
        }

        @Override
        public Optional<Instant> next() {
            return Optional.empty();
        }

        @Override
        public void keep(EffectKey key, Said said) {}

        @Override
        public void putOff(AgendaId id, Instant until) {}

        @Override
        public void hasten(AgendaId id, Instant by) {}

        @Override
        public void letSleep(AgendaId id) {}

        @Override
        public List<AgendaId> missing(int limit) {
            return List.of();
        }

        @Override
        public List<Delivery> claim(Port port, Instant now, Duration lease, int limit) {
            return List.of();
        }

        @Override
        public Optional<Instant> next(Port port) {
            return Optional.empty();
        }

        @Override
        public void reschedule(EffectKey key, int attempts, Instant at) {}

        @Override
        public List<Undelivered> undelivered(AgendaId agenda) {
            return List.of();
        }

        @Override
        public void setAside(EffectKey key) {}
    }

    static final class OfAgendaStore extends AgendaStoreContract {
        @Override
        protected AgendaStore emptyStore() {
            return new Store();
        }
    }

    static final class OfWakeQueue extends WakeQueueContract {
        @Override
        protected AgendaStore emptyStore() {
            return new Store();
        }
    }

    static final class OfEffectQueue extends EffectQueueContract {
        @Override
        protected AgendaStore emptyStore() {
            return new Store();
        }
    }

    static final class OfTemplateCatalog extends TemplateCatalogContract {
        @Override
        protected TemplateCatalog emptyCatalog() {
            return new TemplateCatalog() {
                @Override
                public Addition add(Entry entry) {
                    return Addition.ADDED;
                }

                @Override
                public Optional<Entry> find(TemplateRef ref) {
                    return Optional.empty();
                }

                @Override
                public List<Entry> all() {
                    return List.of();
                }
            };
        }
    }

    static final class OfAppointments extends AppointmentsContract {
        @Override
        protected Appointments appointments() {
            return new Appointments() {
                @Override
                public Reply findSlots(Request.FindSlots request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply holdSlot(Request.HoldSlot request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply bookSlot(Request.BookSlot request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply releaseSlot(Request.ReleaseSlot request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply cancelBooking(Request.CancelBooking request, Delivery delivery) {
                    return Reply.done();
                }
            };
        }

        @Override
        protected String service() {
            return "mri";
        }

        @Override
        protected List<Slot> open() {
            Instant start = Story.MONDAY;
            return List.of(
                    new Slot("1", start, start, "imaging", "Imaging", ZoneOffset.UTC),
                    new Slot("2", start.plusSeconds(60), start.plusSeconds(60), "imaging", "Imaging", ZoneOffset.UTC));
        }
    }

    static final class OfMessaging extends MessagingContract {
        @Override
        protected Messaging messaging() {
            return new Messaging() {
                @Override
                public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply askPatient(Request.AskPatient request, Delivery delivery) {
                    return Reply.done();
                }
            };
        }

        @Override
        protected Address reachable() {
            return new Address(Channel.SMS, "555");
        }

        @Override
        protected List<String> sentTo(Address address) {
            return List.of();
        }
    }

    static final class OfReferrals extends ReferralsContract {
        @Override
        protected Referrals referrals() {
            return new Referrals() {
                @Override
                public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
                    return Reply.done();
                }
            };
        }

        @Override
        protected String provider() {
            return "ortho-a";
        }

        @Override
        protected List<List<String>> referredTo(String provider) {
            return List.of();
        }

        @Override
        protected int cancellationsAt(String provider) {
            return 0;
        }
    }

    static final class OfRecords extends RecordsContract {
        @Override
        protected Records records() {
            return (request, delivery) -> Reply.done();
        }

        @Override
        protected String recipient() {
            return "ortho-a";
        }

        @Override
        protected List<StepRef> sentTo(String recipient) {
            return List.of();
        }
    }

    static final class OfWorklist extends WorklistContract {
        @Override
        protected Worklist worklist() {
            return new Worklist() {
                @Override
                public Reply assignWork(Request.AssignWork request, Delivery delivery) {
                    return Reply.done();
                }

                @Override
                public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
                    return Reply.done();
                }
            };
        }

        @Override
        protected String role() {
            return "nurse";
        }

        @Override
        protected List<String> openFor(String role) {
            return List.of();
        }
    }

    static final class OfPerformer extends PerformerContract {
        @Override
        protected Performer performer() {
            return (request, delivery) -> Reply.done();
        }

        @Override
        protected String act() {
            return "weigh";
        }

        @Override
        protected int performed() {
            return 0;
        }
    }

    static final class OfDirectory extends DirectoryContract {
        @Override
        protected Directory directory() {
            return (service, tenant) -> List.of();
        }

        @Override
        protected TenantId tenant() {
            return TenantId.of("here");
        }

        @Override
        protected String service() {
            return "mri";
        }

        @Override
        protected List<Provider> offering() {
            return List.of(new Provider("imaging", "Imaging", ZoneOffset.UTC));
        }
    }

    static final class OfConsents extends ConsentsContract {
        @Override
        protected Consents consents() {
            return person -> List.of();
        }

        @Override
        protected AgendaId person() {
            return AgendaId.of("sally");
        }

        @Override
        protected List<ConsentRule> rules() {
            return List.of(ConsentRule.permit("care"));
        }
    }

    static final class OfListener extends ListenerContract {
        @Override
        protected Listener listener() {
            return Listener.NONE;
        }

        @Override
        protected List<InputId> passedOn(AgendaId agenda) {
            return List.of();
        }
    }

    static final class OfKeyProvider extends KeyProviderContract {
        @Override
        protected KeyProvider keys() {
            return new KeyProvider() {
                @Override
                public Key current(TenantId tenant) {
                    return Key.of("none", new byte[32]);
                }

                @Override
                public Optional<Key> find(TenantId tenant, String id) {
                    return Optional.empty();
                }
            };
        }

        @Override
        protected void renew(TenantId tenant) {}
    }
}
