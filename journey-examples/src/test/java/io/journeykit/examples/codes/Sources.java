package io.journeykit.examples.codes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java files, parsed and no more: what a name means is read from the files alone. */
final class Sources {

    private final List<CompilationUnitTree> files = new ArrayList<>();
    private final Map<String, ExpressionTree> values = new HashMap<>();
    private final Map<String, ClassTree> types = new HashMap<>();
    private final SourcePositions positions;

    private Sources(JavacTask parsing) throws IOException {
        positions = Trees.instance(parsing).getSourcePositions();
        parsing.parse().forEach(files::add);
        files.forEach(file -> new Declarations().scan(file, null));
    }

    /** All Java files below these folders. */
    static Sources below(List<Path> folders) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = folders.stream().flatMap(Sources::javaFiles).toList();
            return new Sources((JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CompilationUnitTree> files() {
        return files;
    }

    /** What a field begins with: {@code Meaning.BY_WORD}. */
    Optional<ExpressionTree> value(String typeAndName) {
        return Optional.ofNullable(values.get(typeAndName));
    }

    /** A type by its simple name. */
    ClassTree type(String name) {
        return Optional.ofNullable(types.get(name))
                .orElseThrow(() -> new IllegalStateException("There is no type " + name + " any more."));
    }

    /** {@code Part.java:78}. */
    String place(CompilationUnitTree file, Tree tree) {
        String name = Path.of(file.getSourceFile().getName()).getFileName().toString();
        return name + ":" + file.getLineMap().getLineNumber(positions.getStartPosition(file, tree));
    }

    /** The components of a record in order, and only the constants of any other type. */
    static List<VariableTree> fields(ClassTree type, boolean constants) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getModifiers().getFlags().contains(Modifier.STATIC) == constants)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Declarations extends TreeScanner<Void, Void> {
        @Override
        public Void visitClass(ClassTree type, Void none) {
            String name = type.getSimpleName().toString();
            types.putIfAbsent(name, type);
            fields(type, true).stream()
                    .filter(field -> field.getInitializer() != null)
                    .forEach(field -> values.put(name + "." + field.getName(), field.getInitializer()));
            return super.visitClass(type, none);
        }
    }
}
