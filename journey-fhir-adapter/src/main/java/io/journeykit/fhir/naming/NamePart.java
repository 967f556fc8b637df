package io.journeykit.fhir.naming;

/** An id as a part of a longer name, so written that no two names are alike whatever characters ids hold. */
public final class NamePart {

    private NamePart() {}

    public static String of(Object id) {
        return id.toString().replace("%", "%25").replace("/", "%2F").replace("#", "%23");
    }

    /** The id that a part says. */
    public static String read(String part) {
        return part.replace("%23", "#").replace("%2F", "/").replace("%25", "%");
    }
}
