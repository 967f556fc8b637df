package io.journeykit.testkit.contract;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.memory.InMemoryCatalog;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.planning.Slot;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Appointments;
import io.journeykit.spi.Consents;
import io.journeykit.spi.Directory;
import io.journeykit.spi.KeyProvider;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Provider;
import io.journeykit.spi.Records;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.spi.Worklist;
import io.journeykit.testkit.ActLog;
import io.journeykit.testkit.CommitLog;
import io.journeykit.testkit.ConsentBook;
import io.journeykit.testkit.KeyRing;
import io.journeykit.testkit.MessageLog;
import io.journeykit.testkit.ProviderBook;
import io.journeykit.testkit.RecordsDesk;
import io.journeykit.testkit.ReferralDesk;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.SlotBook;
import io.journeykit.testkit.WorkBoard;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The parts in memory, each put to its suite. */
class InMemoryPartsTest {

    private final Scene scene = Scene.at(Story.MONDAY);

    @Nested
    class StoreTest extends AgendaStoreContract {
        @Override
        protected AgendaStore emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class WakesTest extends WakeQueueContract {
        @Override
        protected AgendaStore emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class EffectsTest extends EffectQueueContract {
        @Override
        protected AgendaStore emptyStore() {
            return new InMemoryStore();
        }
    }

    @Nested
    class CatalogTest extends TemplateCatalogContract {
        @Override
        protected TemplateCatalog emptyCatalog() {
            return new InMemoryCatalog();
        }
    }

    @Nested
    class SlotBookTest extends AppointmentsContract {
        private final SlotBook book = new SlotBook(scene);

        @Override
        protected Appointments appointments() {
            open().forEach(slot -> book.offer(service(), slot));
            return book;
        }

        @Override
        protected String service() {
            return "mri-knee";
        }

        @Override
        protected List<Slot> open() {
            Instant start = Story.MONDAY.plusSeconds(86_400);
            return List.of(slot("early", start), slot("late", start.plusSeconds(7_200)));
        }

        private Slot slot(String id, Instant start) {
            return new Slot(id, start, start.plusSeconds(2_700), "imaging", "Imaging", ZoneOffset.UTC);
        }
    }

    @Nested
    class MessageLogTest extends MessagingContract {
        private final MessageLog log = new MessageLog(scene);

        @Override
        protected Messaging messaging() {
            return log;
        }

        @Override
        protected Address reachable() {
            return new Address(Channel.SMS, "555-0100");
        }

        @Override
        protected List<String> sentTo(Address address) {
            return log.sent().stream()
                    .filter(sent -> sent.address().equals(address))
                    .map(sent -> sent.content().body())
                    .toList();
        }
    }

    @Nested
    class ReferralDeskTest extends ReferralsContract {
        private final ReferralDesk desk = new ReferralDesk(scene);

        @Override
        protected Referrals referrals() {
            return desk;
        }

        @Override
        protected String provider() {
            return "ortho-a";
        }

        @Override
        protected List<List<String>> referredTo(String provider) {
            return received(provider, ReferralDesk.Kind.REFERRAL).stream()
                    .map(ReferralDesk.Received::documents)
                    .toList();
        }

        @Override
        protected int cancellationsAt(String provider) {
            return received(provider, ReferralDesk.Kind.CANCELLATION).size();
        }

        private List<ReferralDesk.Received> received(String provider, ReferralDesk.Kind kind) {
            return desk.received().stream()
                    .filter(one -> one.provider().equals(provider) && one.kind() == kind)
                    .toList();
        }
    }

    @Nested
    class RecordsDeskTest extends RecordsContract {
        private final RecordsDesk desk = new RecordsDesk(scene);

        @Override
        protected Records records() {
            return desk;
        }

        @Override
        protected String recipient() {
            return "ortho-a";
        }

        @Override
        protected List<StepRef> sentTo(String recipient) {
            return desk.sent().stream()
                    .filter(sent -> sent.to().equals(recipient))
                    .map(RecordsDesk.Sent::of)
                    .toList();
        }
    }

    @Nested
    class WorkBoardTest extends WorklistContract {
        private final WorkBoard board = new WorkBoard(scene);

        @Override
        protected Worklist worklist() {
            return board;
        }

        @Override
        protected String role() {
            return "nurse";
        }

        @Override
        protected List<String> openFor(String role) {
            return board.open().stream()
                    .filter(item -> item.work().role().equals(role))
                    .map(item -> item.delivery().words().body())
                    .toList();
        }
    }

    @Nested
    class ActLogTest extends PerformerContract {
        private final ActLog log = new ActLog(scene, "weigh");

        @Override
        protected Performer performer() {
            return log;
        }

        @Override
        protected String act() {
            return "weigh";
        }

        @Override
        protected int performed() {
            return log.performed().size();
        }
    }

    @Nested
    class ProviderBookTest extends DirectoryContract {
        @Override
        protected Directory directory() {
            return new ProviderBook().with(tenant(), service(), offering().toArray(Provider[]::new));
        }

        @Override
        protected TenantId tenant() {
            return TenantId.of("here");
        }

        @Override
        protected String service() {
            return "orthopaedics";
        }

        @Override
        protected List<Provider> offering() {
            return List.of(
                    new Provider("ortho-a", "Orthopaedics A", ZoneOffset.UTC),
                    new Provider("ortho-b", "Orthopaedics B", ZoneOffset.UTC));
        }
    }

    @Nested
    class ConsentBookTest extends ConsentsContract {
        @Override
        protected Consents consents() {
            return new ConsentBook().with(person(), rules().toArray(ConsentRule[]::new));
        }

        @Override
        protected AgendaId person() {
            return AgendaId.of("here", "sally");
        }

        @Override
        protected List<ConsentRule> rules() {
            return List.of(ConsentRule.permit("care"), ConsentRule.withdraw(Channel.SMS));
        }
    }

    @Nested
    class CommitLogTest extends ListenerContract {
        private final CommitLog log = new CommitLog();

        @Override
        protected Listener listener() {
            return log;
        }

        @Override
        protected List<InputId> passedOn(AgendaId agenda) {
            return log.of(agenda).stream().map(commit -> commit.input().id()).toList();
        }
    }

    @Nested
    class KeyRingTest extends KeyProviderContract {
        private final KeyRing ring = new KeyRing();

        @Override
        protected KeyProvider keys() {
            return ring;
        }

        @Override
        protected void renew(TenantId tenant) {
            ring.renew(tenant);
        }
    }
}
