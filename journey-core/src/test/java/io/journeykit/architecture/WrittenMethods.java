package io.journeykit.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every method that is written in a module, read by the compiler's own parser. */
final class WrittenMethods extends TreePathScanner<Void, Void> {

    private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

    private final Optional<Set<String>> exported;
    private final Trees trees;
    private final Deque<Type> around = new ArrayDeque<>();
    private final List<WrittenMethod> found = new ArrayList<>();

    private WrittenMethods(Optional<Set<String>> exported, Trees trees) {
        this.exported = exported;
        this.trees = trees;
    }

    private record Type(String name, boolean isInterface, boolean isSeen) {}

    static List<WrittenMethod> of(String module) {
        Path sources = House.projectRoot().resolve(module).resolve("src/main/java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources.resolve("io"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            WrittenMethods methods = new WrittenMethods(exported(sources), Trees.instance(task));
            for (CompilationUnitTree file : task.parse()) {
                methods.scan(file, null);
            }
            return methods.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rooms that a vendor sees; all where the module does not say. */
    private static Optional<Set<String>> exported(Path sources) throws IOException {
        Path descriptor = sources.resolve("module-info.java");
        return Files.exists(descriptor)
                ? Optional.of(EXPORTS.matcher(Files.readString(descriptor))
                        .results()
                        .map(room -> room.group(1))
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private boolean isExported(String room) {
        return exported.map(rooms -> rooms.contains(room)).orElse(true);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        Optional<Type> outer = Optional.ofNullable(around.peek());
        String room = getCurrentPath().getCompilationUnit().getPackageName().toString();
        String name = outer.map(it -> it.name() + "$").orElse(room + ".") + type.getSimpleName();
        boolean isSeen = outer.map(Type::isSeen).orElseGet(() -> isExported(room))
                && (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        || outer.filter(Type::isInterface).isPresent());
        around.push(new Type(name, type.getKind() == Tree.Kind.INTERFACE, isSeen));
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
