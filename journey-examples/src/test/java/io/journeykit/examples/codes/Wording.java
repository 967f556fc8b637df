package io.journeykit.examples.codes;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an expression can say, as far as the sources tell.
 *
 * @param within the types around it, the innermost first
 * @param method the method in which it stands, where it stands in one
 */
record Wording(Sources sources, List<String> within, Optional<MethodTree> method) {

    /** Who is told what was read. */
    interface Reader {
        void text(String text);

        void parameter(MethodTree method, int index, String before);

        void unread(ExpressionTree expression, String before);
    }

    void read(ExpressionTree expression, String before, Reader reader) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            reader.text(before + text);
        } else if (expression instanceof IdentifierTree name) {
            name(name, before, reader);
        } else if (expression instanceof MemberSelectTree select) {
            sources.value(select.toString())
                    .ifPresentOrElse(value -> read(value, before, reader), () -> reader.unread(expression, before));
        } else if (!isHandedOn(expression, before) && !isNoText(expression)) {
            composed(expression, before, reader);
        }
    }

    private void composed(ExpressionTree expression, String before, Reader reader) {
        if (expression instanceof ParenthesizedTree inside) {
            read(inside.getExpression(), before, reader);
        } else if (expression instanceof ConditionalExpressionTree either) {
            read(either.getTrueExpression(), before, reader);
            read(either.getFalseExpression(), before, reader);
        } else if (expression instanceof SwitchExpressionTree choice) {
            choice.getCases().forEach(one -> read(result(one), before, reader));
        } else if (expression instanceof BinaryTree sum
                && sum.getKind() == Tree.Kind.PLUS
                && sum.getLeftOperand() instanceof LiteralTree first) {
            read(sum.getRightOperand(), before + first.getValue(), reader);
        } else {
            reader.unread(expression, before);
        }
    }

    private static ExpressionTree result(CaseTree one) {
        if (one.getBody() instanceof ExpressionTree result) {
            return result;
        }
        throw new IllegalStateException("Write 'case … -> \"code\"', which can be read: " + one);
    }

    /** {@code fault.code()} says nothing new. */
    private static boolean isHandedOn(ExpressionTree expression, String before) {
        return before.isEmpty() && expression.toString().matches("[\\w.()]+\\.(code|rule)\\(\\)");
    }

    private static boolean isNoText(ExpressionTree expression) {
        return expression instanceof LambdaExpressionTree || expression instanceof MemberReferenceTree;
    }

    private void name(IdentifierTree name, String before, Reader reader) {
        Optional<MethodTree> around = method.filter(one -> parameter(one, name).isPresent());
        List<ExpressionTree> begins = begins(name);
        if (around.isPresent()) {
            int index = parameter(around.get(), name).orElseThrow();
            if (around.get().getParameters().get(index).getType().toString().equals("String")) {
                reader.parameter(around.get(), index, before);
            }
        } else if (!begins.isEmpty()) {
            begins.forEach(value -> read(value, before, reader));
        } else if (!isComponent(name)) {
            constant(name).ifPresentOrElse(value -> read(value, before, reader), () -> reader.unread(name, before));
        }
    }

    private static Optional<Integer> parameter(MethodTree method, IdentifierTree name) {
        return IntStream.range(0, method.getParameters().size())
                .filter(i -> method.getParameters().get(i).getName().equals(name.getName()))
                .boxed()
                .findFirst();
    }

    /** What a record hands on of itself has been read when it was made. */
    private boolean isComponent(IdentifierTree name) {
        return within.stream()
                .flatMap(type -> Sources.fields(sources.type(type), false).stream())
                .anyMatch(field -> field.getName().equals(name.getName()));
    }

    private Optional<ExpressionTree> constant(IdentifierTree name) {
        return within.stream()
                .flatMap(type -> sources.value(type + "." + name).stream())
                .findFirst();
    }

    /** What the variables of this name begin with. */
    private List<ExpressionTree> begins(IdentifierTree name) {
        List<ExpressionTree> values = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void none) {
                if (variable.getName().equals(name.getName()) && variable.getInitializer() != null) {
                    values.add(variable.getInitializer());
                }
                return super.visitVariable(variable, none);
            }
        }.scan(method.orElse(null), null);
        return values;
    }
}
