package io.journeykit.testkit.life;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template that is being made has so far, for later steps to refer to. */
final class Plot {

    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    private final Chance chance;
    private final Nonces nonces;
    private final List<String> languages;
    private final Facts facts;
    private final List<String> anchors = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, List<String>> staged = new LinkedHashMap<>();
    private final List<String> series = new ArrayList<>();
    private final ArrayNode machines = Json.list();
    private final ObjectNode texts = Json.object();

    /** @param languages of rules that templates may be written in */
    Plot(Chance chance, Nonces nonces, List<String> languages) {
        this.chance = chance;
        this.languages = List.copyOf(languages);
        this.nonces = nonces;
        this.facts = new Facts(chance);
    }

    List<String> languages() {
        return languages;
    }

    Nonces nonces() {
        return nonces;
    }

    Facts facts() {
        return facts;
    }

    List<String> anchors() {
        return anchors;
    }

    List<String> stages() {
        return stages;
    }

    /** From now on there is this step, too. */
    void add(String step, String kind, String stage) {
        kinds.put(step, kind);
        staged.computeIfAbsent(stage, none -> new ArrayList<>()).add(step);
    }

    /** The steps so far, in order. */
    List<String> steps() {
        return List.copyOf(kinds.keySet());
    }

    List<String> bookings() {
        return of("booking");
    }

    List<String> referrals() {
        return of("referral");
    }

    List<String> inStage(String stage) {
        return staged.getOrDefault(stage, List.of());
    }

    private List<String> of(String kind) {
        return kinds.keySet().stream()
                .filter(step -> requireNonNull(kinds.get(step)).equals(kind))
                .toList();
    }

    /** A state that a step of its kind can be in. */
    String stateOf(String step) {
        return switch (requireNonNull(kinds.get(step))) {
            case "booking" -> chance.of("booked", "arrived", "with-care-team", "offered");
            case "referral" -> chance.of("accepted", "created", "event-scheduled");
            case "transfer" -> chance.of("sent", "received");
            case "message" -> "sent";
            case "wait" -> "waiting";
            case "work" -> chance.of("accepted", "in-progress");
            case "authorization" -> chance.of("requested", "pended");
            case "sub-journey" -> "running";
            default -> "asked";
        };
    }

    /** Steps that come back until something is so. */
    List<String> series() {
        return series;
    }

    ArrayNode machines() {
        return machines;
    }

    ObjectNode texts() {
        return texts;
    }

    /** The key of a new text that says this of a visit, or nothing of any; in every language, or in English alone. */
    String text(List<String> placeholders) {
        String key = nonces.of("tx");
        say(key, placeholders);
        return key;
    }

    /** Gives a text of this key a body in a language or several. */
    void say(String key, List<String> placeholders) {
        ObjectNode text = texts.putObject(key);
        int languages = chance.oneIn(3) ? 1 : LANGUAGES.size();
        for (String language : LANGUAGES.subList(0, languages)) {
            StringBuilder body = new StringBuilder(nonces.of("wd" + language));
            placeholders.forEach(placeholder ->
                    body.append(" {").append(placeholder).append("} ").append(nonces.of("wd")));
            text.put(language, body.toString());
        }
    }

    /** A point to count from: an anchor, or the start or end of a visit or another step. */
    String point() {
        if (!bookings().isEmpty() && chance.oneIn(2)) {
            return visit();
        }
        return !kinds.isEmpty() && chance.oneIn(6)
                ? chance.of("start of ", "end of ") + chance.of(steps())
                : chance.of(anchors);
    }

    /** The start or the end of a visit. */
    String visit() {
        return chance.of("start of ", "start of ", "end of ") + chance.of(bookings());
    }
}
