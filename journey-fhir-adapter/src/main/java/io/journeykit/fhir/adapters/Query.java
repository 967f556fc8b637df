package io.journeykit.fhir.adapters;

import io.journeykit.fhir.naming.BusinessId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A search in the writing: conditions that all hold. */
final class Query {

    private final List<String> conditions = new ArrayList<>();

    private Query() {}

    static Query where(String parameter, String value) {
        return new Query().and(parameter, value);
    }

    static Query where(String parameter, BusinessId id) {
        return new Query().and(parameter, id);
    }

    /** A comma in the value stands between alternatives. */
    Query and(String parameter, String value) {
        conditions.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    Query and(String parameter, BusinessId id) {
        conditions.add(id.query(parameter));
        return this;
    }

    Query including(String path) {
        return and("_include", path);
    }

    Query includingFurther(String path) {
        return and("_include:iterate", path);
    }

    @Override
    public String toString() {
        return conditions.stream().collect(Collectors.joining("&"));
    }
}
