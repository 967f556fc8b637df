package io.journeykit.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every method that is written in the library, read by the compiler's own parser. */
final class WrittenMethods extends TreePathScanner<Void, Void> {

    static final List<WrittenMethod> ALL = read();

    private final Set<String> exported;
    private final Trees trees;
    private final Deque<Type> around = new ArrayDeque<>();
    private final List<WrittenMethod> found = new ArrayList<>();

    private WrittenMethods(Set<String> exported, Trees trees) {
        this.exported = exported;
        this.trees = trees;
    }

    private record Type(String name, boolean isInterface, boolean isSeen) {}

    private static List<WrittenMethod> read() {
        Path sources = House.projectRoot().resolve("journey-core/src/main/java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources.resolve("io"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            WrittenMethods methods = new WrittenMethods(exported(), Trees.instance(task));
            for (CompilationUnitTree file : task.parse()) {
                methods.scan(file, null);
            }
            return methods.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rooms that a vendor sees. */
    private static Set<String> exported() {
        return ModuleDescriptorTest.descriptor().exports().stream()
                .filter(room -> !room.isQualified())
                .map(room -> room.source())
                .collect(Collectors.toSet());
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        Optional<Type> outer = Optional.ofNullable(around.peek());
        String room = getCurrentPath().getCompilationUnit().getPackageName().toString();
        String name = outer.map(it -> it.name() + "$").orElse(room + ".") + type.getSimpleName();
        boolean isSeen = outer.map(Type::isSeen).orElse(exported.contains(room))
                && (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        || outer.filter(Type::isInterface).isPresent());
        around.push(new Type(name, type.getKind() == com.sun.source.tree.Tree.Kind.INTERFACE, isSeen));
        super.visitClass(type, nothing);
        around.pop();
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        Type type = around.element();
        Set<Modifier> flags = method.getModifiers().getFlags();
        boolean isSeen = type.isSeen()
                && (flags.contains(Modifier.PUBLIC) || type.isInterface() && !flags.contains(Modifier.PRIVATE));
        String doc = Optional.ofNullable(trees.getDocComment(getCurrentPath())).orElse("");
        found.add(new WrittenMethod(type.name(), method, isSeen, doc));
        return super.visitMethod(method, nothing);
    }
}
