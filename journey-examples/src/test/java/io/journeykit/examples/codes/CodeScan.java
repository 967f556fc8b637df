package io.journeykit.examples.codes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every code that the sources can say.
 *
 * <p>A few records carry codes. Whatever reaches them is a code, whether it is written right there or handed on through
 * parameters: a method that hands on its parameter is a passage too, and so its callers are read as well, until there
 * are no more passages.
 */
final class CodeScan {

    private final Sources sources;
    private final Set<Passage> passages = new LinkedHashSet<>();
    private final SortedSet<SayableCode> said = new TreeSet<>(Comparator.comparing(SayableCode::kind)
            .thenComparing(SayableCode::code)
            .thenComparing(SayableCode::where));

    private CodeScan(Sources sources) {
        this.sources = sources;
    }

    static SortedSet<SayableCode> of(List<Path> folders) {
        CodeScan scan = new CodeScan(Sources.below(folders));
        scan.begin();
        scan.follow();
        scan.constants();
        return scan.said;
    }

    void hands(Passage passage) {
        passages.add(passage);
    }

    void says(SayableCode one) {
        said.add(one);
    }

    private void begin() {
        carries(Kind.FAULT, "Fault", "code");
        carries(Kind.INCIDENT, "Incident", "code");
        carries(Kind.INCIDENT, "VainWait", "code");
        carries(Kind.NOTE, "Noted", "code");
        carries(Kind.CONTACT_RULE, "Closed", "rule");
        carries(Kind.CONTACT_RULE, "Deferred", "rule");
        carries(Kind.CONTACT_RULE, "Defer", "rule");
        carries(Kind.CONTACT_RULE, "Refuse", "rule");
    }

    private void carries(Kind kind, String type, String component) {
        List<String> components = Sources.fields(sources.type(type), false).stream()
                .map(field -> field.getName().toString())
                .toList();
        passages.add(new Passage(
                kind, type, Passage.NEW, components.size(), components.indexOf(component), "", Reach.EVERYWHERE));
    }

    private void follow() {
        int before = -1;
        while (before < passages.size()) {
            before = passages.size();
            Set<Passage> known = Set.copyOf(passages);
            sources.files().forEach(file -> new CallReader(this, sources, file, known).scan(file, null));
        }
    }

    private void constants() {
        enumerated("Meaning", Kind.SIGNAL);
        enumerated("Outcome", Kind.OUTCOME);
        enumerated("Why", Kind.REASON);
    }

    private void enumerated(String type, Kind kind) {
        ClassTree declared = sources.type(type);
        Sources.fields(declared, true).stream()
                .filter(field -> declared.getKind() == Tree.Kind.ENUM && isConstant(field, type))
                .forEach(field -> says(kind, type, field.getName().toString()));
    }

    private static boolean isConstant(VariableTree field, String type) {
        return field.getType().toString().equals(type);
    }

    private void says(Kind kind, String where, String name) {
        String word = name.replace("\"", "").toLowerCase(Locale.ROOT).replace('_', '-');
        says(new SayableCode(kind, word, where));
    }
}
