package io.journeykit.examples.codes;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;

/**
 * A call, as far as its text says what it calls.
 *
 * @param from the package in which it stands
 * @param within the types around it, the innermost first
 * @param on what stands before the method's name; empty where nothing does
 */
record Call(
        String method,
        List<? extends ExpressionTree> arguments,
        String from,
        List<String> within,
        Optional<String> on) {

    /** Whether it is called on this type, or inside it on nothing. */
    boolean isOn(String type) {
        return on.isEmpty() ? within.contains(type) : last(on.get()).equals(type);
    }

    /** The same, or inside it on a variable. */
    boolean isInside(String type) {
        return isOn(type) || within.contains(type) && on.orElse("").matches("[a-z]\\w*");
    }

    /** Whether it is called on this type, or on some value, whose type nobody knows. */
    boolean mayBeOn(String type) {
        return isOn(type) || on.isPresent() && !last(on.get()).matches("[A-Z]\\w*");
    }

    private static String last(String names) {
        return names.substring(names.lastIndexOf('.') + 1);
    }
}
