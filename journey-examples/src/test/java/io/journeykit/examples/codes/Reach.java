package io.journeykit.examples.codes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * From where a method can be called.
 *
 * @param from the package that alone can call it; empty where every package can
 */
record Reach(Called called, String from) {

    static final Reach EVERYWHERE = new Reach(Called.ON_ANYTHING, "");

    /** What a method is called on. */
    enum Called {
        ON_ITS_TYPE,
        INSIDE_ITS_TYPE,
        ON_ANYTHING
    }

    static Reach of(MethodTree method, ClassTree type, String from) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        boolean isPublic = type.getKind() == Tree.Kind.INTERFACE || flags.contains(Modifier.PUBLIC);
        return new Reach(called(method, flags), isPublic ? "" : from);
    }

    private static Called called(MethodTree method, Set<Modifier> flags) {
        boolean isConstructor = method.getReturnType() == null;
        if (isConstructor || flags.contains(Modifier.STATIC)) {
            return Called.ON_ITS_TYPE;
        }
        return flags.contains(Modifier.PRIVATE) ? Called.INSIDE_ITS_TYPE : Called.ON_ANYTHING;
    }

    boolean allows(Call call, String type) {
        return (from.isEmpty() || from.equals(call.from()))
                && switch (called) {
                    case ON_ITS_TYPE -> call.isOn(type);
                    case INSIDE_ITS_TYPE -> call.isInside(type);
                    case ON_ANYTHING -> call.mayBeOn(type);
                };
    }
}
