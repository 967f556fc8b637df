package io.journeykit.architecture;

import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * A method or a constructor as it is written.
 *
 * @param type the binary name of the type it stands in
 * @param isSeen whether a vendor may call it
 * @param doc its Javadoc, empty where it has none
 */
record WrittenMethod(String type, MethodTree tree, boolean isSeen, String doc) {

    private static final Pattern TAG = Pattern.compile("@throws\\s+(?:[a-z]\\w*\\.)*(\\w+)");
    private static final Pattern GRAMMAR = Pattern.compile("<pre>\\{@code\\n(.*?)}</pre>", Pattern.DOTALL);
    private static final Pattern EXAMPLES = Pattern.compile("Examples:(.*?)(?=\\n\\s*\\n|\\n\\s*@|$)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code ((?:[^{}]|\\{[^{}]*})*)}");

    String name() {
        return tree.getName().toString();
    }

    /** Its type without the rooms it stands in. */
    String owner() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** Whether it is static and takes one text. */
    boolean readsText() {
        return tree.getModifiers().getFlags().contains(Modifier.STATIC)
                && tree.getParameters().size() == 1
                && tree.getParameters().get(0).getType().toString().equals("String");
    }

    boolean says(String exception) {
        return TAG.matcher(doc).results().anyMatch(found -> found.group(1).equals(exception));
    }

    Optional<String> grammar() {
        return Optional.of(GRAMMAR.matcher(doc)).filter(Matcher::find).map(found -> found.group(1));
    }

    /** What stands as code behind the word for examples. */
    List<String> examples() {
        Matcher examples = EXAMPLES.matcher(doc);
        return examples.find()
                ? CODE.matcher(examples.group(1))
                        .results()
                        .map(found -> found.group(1).replaceAll("\\s*\\n\\s*", " "))
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return type + "." + name() + "(" + tree.getParameters() + ")";
    }
}
