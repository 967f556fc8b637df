package io.journeykit.architecture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What methods throw: by themselves, or by methods that they call and that no vendor sees. What is called on an object is
 * not followed, as only a type would tell what it is.
 */
final class Thrown {

    private final Map<String, List<WrittenMethod>> byName = new HashMap<>();

    Thrown(List<WrittenMethod> methods) {
        for (WrittenMethod method : methods) {
            byName.computeIfAbsent(key(method.owner(), method.name()), key -> new ArrayList<>())
                    .add(method);
        }
    }

    Set<String> by(WrittenMethod method) {
        Set<String> thrown = new TreeSet<>();
        follow(method, thrown, new HashSet<>());
        return thrown;
    }

    private void follow(WrittenMethod method, Set<String> thrown, Set<WrittenMethod> seen) {
        if (!seen.add(method) || method.tree().getBody() == null) {
            return;
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitThrow(ThrowTree tree, Void nothing) {
                what(method, tree.getExpression(), thrown);
                return super.visitThrow(tree, nothing);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (called(call).endsWith("orElseThrow")) {
                    call.getArguments().forEach(argument -> what(method, argument, thrown));
                }
                called(method, call).stream().filter(one -> !one.isSeen()).forEach(one -> follow(one, thrown, seen));
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(method.tree().getBody(), null);
    }

    private void what(WrittenMethod by, Tree thrown, Set<String> names) {
        if (thrown instanceof LambdaExpressionTree lambda) {
            what(by, lambda.getBody(), names);
        } else if (thrown instanceof NewClassTree made && !isImpossible(made)) {
            names.add(simple(made.getIdentifier()));
        } else if (thrown instanceof MethodInvocationTree call) {
            called(by, call).forEach(maker -> names.add(simple(maker.tree().getReturnType())));
        }
    }

    /** What only a broken platform throws, a failed assertion or a forgotten member of a family, is nobody's to handle. */
    private static boolean isImpossible(NewClassTree made) {
        return made.getArguments().toString().contains("Every Java platform has")
                || simple(made.getIdentifier()).endsWith("Error")
                || simple(made.getIdentifier()).equals("Unhandled");
    }

    /** The methods that may be meant, all that share its name; none where it is called on an object. */
    private List<WrittenMethod> called(WrittenMethod by, MethodInvocationTree call) {
        ExpressionTree called = call.getMethodSelect();
        return called instanceof IdentifierTree name
                ? named(by.owner(), name.getName().toString())
                : byName.getOrDefault(called(call), List.of());
    }

    private List<WrittenMethod> named(String owner, String method) {
        return byName.getOrDefault(key(owner, method), List.of());
    }

    private static String called(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? key(simple(select.getExpression()), select.getIdentifier().toString())
                : "";
    }

    private static String simple(Tree name) {
        String text = name.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static String key(String owner, String method) {
        return owner + "." + method;
    }
}
