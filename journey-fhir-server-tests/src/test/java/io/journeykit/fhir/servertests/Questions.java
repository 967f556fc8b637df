package io.journeykit.fhir.servertests;

import io.journeykit.fhir.naming.Extensions;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Answer;
import io.journeykit.testkit.world.Response;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** A gateway that carries messages out, and the person who answers what reaches her. */
final class Questions {

    private static final String CHOICE = Extensions.CHOICE;

    private final Scene scene;
    private final World world;
    private final Ledger ledger;
    private final Town town;
    private final Map<String, Integer> times = new HashMap<>();

    Questions(Scene scene, World world, Ledger ledger, Town town) {
        this.scene = scene;
        this.world = world;
        this.ledger = ledger;
        this.town = town;
    }

    /** The gateway tells what became of the message; what reached her, she may answer. */
    void carried(CommunicationRequest request, Response response) {
        boolean reached = response.reply() == Response.Reply.DONE;
        Communication sent =
                about(request).setStatus(reached ? CommunicationStatus.COMPLETED : CommunicationStatus.NOTDONE);
        sent.addPayload(new Communication.CommunicationPayloadComponent(
                request.getPayloadFirstRep().getContent().copy()));
        town.write(() -> {
            Reference there = ledger.create(sent);
            if (reached && !choices(request).isEmpty()) {
                asked(request, there);
            }
        });
    }

    private void asked(CommunicationRequest request, Reference question) {
        String step = Occasion.step(request).map(Occasion::name).orElse("");
        String text = request.getReasonCodeFirstRep().getText();
        Map<String, Sequence<Answer>> answers = world.cast().answers();
        Optional<String> name = List.of(step + "/" + text, step, text, "*").stream()
                .filter(answers::containsKey)
                .findFirst();
        Answer answer = name.map(it -> answers.get(it).at(times.merge(it, 1, Integer::sum)))
                .orElse(Answer.NONE);
        if (answer.choose().isPresent()) {
            scene.at(
                    answer.when().from(scene.now(), world.setting().almanac()),
                    () -> town.write(() -> say(answer, request, question)));
        }
    }

    private void say(Answer said, CommunicationRequest request, Reference question) {
        Communication answer = about(request)
                .setStatus(CommunicationStatus.COMPLETED)
                .setSender(ledger.place().patient())
                .addInResponseTo(question);
        List<String> keys = choices(request).stream()
                .map(choice -> choice.getExtensionString("key"))
                .toList();
        answer.addPayload().setContent(new StringType(said.key(keys).orElseThrow()));
        ledger.create(answer);
    }

    private Communication about(CommunicationRequest request) {
        return new Communication()
                .setSubject(ledger.place().patient())
                .addBasedOn(new Reference(
                        "CommunicationRequest/" + request.getIdElement().getIdPart()));
    }

    private static List<Extension> choices(CommunicationRequest request) {
        return request.getPayload().stream()
                .flatMap(payload -> payload.getExtension().stream())
                .filter(extension -> CHOICE.equals(extension.getUrl()))
                .toList();
    }
}
