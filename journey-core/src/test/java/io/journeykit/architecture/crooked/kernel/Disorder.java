package io.journeykit.architecture.crooked.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/** Breaks every house rule once. */
@NullMarked
public record Disorder(
        JsonNode json, Logger log, ObjectInputStream stored, Clock clock, Path file, List<Class<?>> languages) {

    static final Supplier<LocalDate> TODAY = LocalDate::now;

    static UUID tossed() {
        System.out.println("heads");
        return UUID.randomUUID();
    }

    static Class<?> script() {
        return javax.script.ScriptEngine.class;
    }
}
