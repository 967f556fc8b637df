package io.journeykit.fhir.servertests;

import io.journeykit.fhir.naming.Systems;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Deed;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.Response;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Everybody of a world as parties at a FHIR server: they see what is new there, and answer by writing to it, at the times
 * that the world's file says.
 */
final class Town {

    private final Scene scene;
    private final World world;
    private final Ledger ledger;
    private final Runnable wrote;
    private final PartyActs doings;
    private final Visits visits;
    private final Questions questions;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * @param wrote told after each writing, as a server tells those who listen
     */
    Town(Scene scene, World world, Ledger ledger, Runnable wrote) {
        this.scene = scene;
        this.world = world;
        this.ledger = ledger;
        this.wrote = wrote;
        this.doings = new PartyActs(ledger);
        this.visits = new Visits(scene, world.cast(), ledger, this);
        this.questions = new Questions(scene, world, ledger, this);
    }

    /** Looks at all that the coordination has written, and takes up what is new. */
    void look() {
        ledger.tasks().forEach(this::task);
        ledger.requests().forEach(this::request);
        ledger.appointments().forEach(this::appointment);
    }

    /** Writes something, so that whoever listens may hear it. */
    void write(Runnable writing) {
        writing.run();
        wrote.run();
    }

    private void task(Task task) {
        boolean open = task.getStatus() == TaskStatus.REQUESTED;
        if (Ledger.is(task, "referral") && open && isNew(task, "sent")) {
            party(Ledger.owner(task), "send-referral", task);
        } else if (Ledger.is(task, "referral") && isCancellationAsked(task) && isNew(task, "cancellation")) {
            party(Ledger.owner(task), "request-cancellation", task);
        } else if (Ledger.is(task, "transfer") && open && isNew(task, "sent")) {
            party(Ledger.owner(task), "transfer-records", task);
        } else if (Ledger.is(task, "work") && open && isNew(task, "assigned")) {
            work(task);
        } else if (Ledger.is(task, "work") && task.getStatus() == TaskStatus.CANCELLED) {
            withdrawn.add(task.getIdElement().getIdPart());
        }
    }

    private static boolean isCancellationAsked(Task task) {
        return task.getBusinessStatus().getCoding().stream().anyMatch(coding -> "5.2".equals(coding.getCode()));
    }

    private void work(Task task) {
        boolean incident =
                task.getInput().stream().anyMatch(input -> input.getType().hasCoding(Ledger.KIND, "incident"));
        String text = task.getCode().getText();
        String step = Occasion.step(task).map(Occasion::name).orElse("");
        List<String> names =
                incident ? List.of("incident/" + text, "incident") : List.of(step + "/" + text, step, text, "*");
        Map<String, Sequence<Response>> team = world.cast().careTeam();
        names.stream().filter(team::containsKey).findFirst().ifPresent(name -> respond(name, team.get(name), task));
    }

    private void request(CommunicationRequest request) {
        if (isNew(request, "sent")) {
            String channel = request.getMediumFirstRep().getCoding().stream()
                    .filter(coding -> Systems.CHANNEL.equals(coding.getSystem()))
                    .map(coding -> coding.getCode())
                    .findFirst()
                    .orElse("");
            Response response = Optional.ofNullable(world.cast().channels().get(channel))
                    .map(each -> next(channel, each))
                    .orElse(Response.USUAL);
            questions.carried(request, response);
        }
    }

    private void appointment(Appointment appointment) {
        AppointmentStatus status = appointment.getStatus();
        if (status == AppointmentStatus.BOOKED && isNew(appointment, "booked")) {
            visits.booked(appointment);
            party(Visits.provider(ledger, appointment), "book-slot", appointment);
        } else if (status == AppointmentStatus.CANCELLED && isNew(appointment, "cancelled")) {
            party(Visits.provider(ledger, appointment), "cancel-booking", appointment);
        }
    }

    private void party(String name, String verb, Resource asked) {
        world.cast()
                .party(name)
                .flatMap(party -> party.to(verb))
                .ifPresent(responses -> respond(name + " " + verb, responses, asked));
    }

    private void respond(String what, Sequence<Response> responses, Resource about) {
        plan(next(what, responses).then(), Occasion.of(about, scene.now()));
    }

    private Response next(String what, Sequence<Response> responses) {
        return responses.at(asked.merge(what, 1, Integer::sum));
    }

    private boolean isNew(Resource resource, String what) {
        return seen.add(resource.fhirType() + "/" + resource.getIdElement().getIdPart() + " " + what);
    }

    /** Lets it happen at its time, unless what gave rise to it was withdrawn by then. */
    void plan(List<Happening> happenings, Occasion occasion) {
        BooleanSupplier still = () -> occasion.resource()
                .map(resource -> !withdrawn.contains(resource.getIdElement().getIdPart()))
                .orElse(true);
        happenings.forEach(happening ->
                scene.at(happening.when().from(occasion.at(), world.setting().almanac()), () -> {
                    if (still.getAsBoolean()) {
                        happen(happening.deed(), occasion);
                    }
                }));
    }

    private void happen(Deed deed, Occasion occasion) {
        if (!(deed instanceof Deed.Signals signals)) {
            throw new IllegalArgumentException("No resource says that " + deed);
        }
        write(() -> doings.signal(signals, occasion));
    }
}
