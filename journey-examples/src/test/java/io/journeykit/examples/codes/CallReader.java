package io.journeykit.examples.codes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the calls of one file, and of those through which a code goes, what they say. */
final class CallReader extends TreePathScanner<Void, Void> {

    private final CodeScan scan;
    private final Sources sources;
    private final CompilationUnitTree file;
    private final Set<Passage> passages;

    CallReader(CodeScan scan, Sources sources, CompilationUnitTree file, Set<Passage> passages) {
        this.scan = scan;
        this.sources = sources;
        this.file = file;
        this.passages = passages;
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void none) {
        String type = call.getIdentifier().toString().replaceAll("<.*", "");
        read(call(Passage.NEW, call.getArguments(), Optional.of(type)));
        return super.visitNewClass(call, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        ExpressionTree named = call.getMethodSelect();
        if (named instanceof MemberSelectTree select) {
            String on = select.getExpression().toString();
            read(call(select.getIdentifier().toString(), call.getArguments(), Optional.of(on)));
        } else if (named.toString().equals("this")) {
            read(call(Passage.NEW, call.getArguments(), Optional.of(types().get(0))));
        } else {
            read(call(named.toString(), call.getArguments(), Optional.empty()));
        }
        return super.visitMethodInvocation(call, none);
    }

    private Call call(String method, List<? extends ExpressionTree> arguments, Optional<String> on) {
        return new Call(method, arguments, String.valueOf(file.getPackageName()), types(), on);
    }

    private void read(Call call) {
        for (Passage passage : passages) {
            if (passage.isCalledBy(call)) {
                Wording wording = new Wording(sources, call.within(), method());
                wording.read(call.arguments().get(passage.index()), passage.before(), new Heard(passage, call));
            }
        }
    }

    private List<String> types() {
        return StreamSupport.stream(getCurrentPath().spliterator(), false)
                .filter(ClassTree.class::isInstance)
                .map(type -> ((ClassTree) type).getSimpleName().toString())
                .toList();
    }

    private Optional<MethodTree> method() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                return Optional.of(method);
            }
            if (path.getLeaf() instanceof ClassTree) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What is read of one argument. */
    private final class Heard implements Wording.Reader {

        private final Passage passage;
        private final Call call;

        Heard(Passage passage, Call call) {
            this.passage = passage;
            this.call = call;
        }

        @Override
        public void text(String code) {
            if (!code.isEmpty()) {
                scan.says(new SayableCode(passage.kind(), code, place()));
            }
        }

        @Override
        public void parameter(MethodTree method, int index, String before) {
            String name = method.getName().contentEquals("<init>")
                    ? Passage.NEW
                    : method.getName().toString();
            String type = call.within().get(0);
            Reach reach = Reach.of(method, sources.type(type), call.from());
            scan.hands(new Passage(
                    passage.kind(), type, name, method.getParameters().size(), index, before, reach));
        }

        @Override
        public void unread(ExpressionTree expression, String before) {
            scan.says(new SayableCode(passage.kind(), before + "…", place() + " " + expression));
        }

        private String place() {
            return sources.place(file, getCurrentPath().getLeaf());
        }
    }
}
