package io.journeykit.examples.codes;

/**
 * An argument of a method or constructor that becomes a code.
 *
 * @param type the simple name of the type that declares it
 * @param method its name; {@link #NEW} for a constructor
 * @param index which of its arguments it is, counted from 0
 * @param before what is put before the argument, such as {@code unknown-}
 */
record Passage(Kind kind, String type, String method, int arguments, int index, String before, Reach reach) {

    static final String NEW = "new";

    boolean isCalledBy(Call call) {
        return method.equals(call.method()) && arguments == call.arguments().size() && reach.allows(call, type);
    }
}
