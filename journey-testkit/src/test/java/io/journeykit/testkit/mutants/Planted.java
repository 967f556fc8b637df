package io.journeykit.testkit.mutants;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The library with one fault in it.
 *
 * @param folder of the classes that the fault is in
 */
record Planted(Mutant mutant, Path folder) {

    private static final String CLASSES = System.getProperty("java.class.path");
    private static final int MINUTES = 8;

    /**
     * Compiles the sources with the fault, over the classes that there are.
     *
     * @param folder for what is compiled
     * @throws IllegalArgumentException where it does not compile
     */
    static Planted with(Mutant mutant, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<Path, String> planted : mutant.planted().entrySet()) {
            sources.add(Files.writeString(folder.resolve(planted.getKey().getFileName()), planted.getValue()));
        }
        compile(mutant, sources, classes);
        return new Planted(mutant, classes);
    }

    private static void compile(Mutant mutant, List<Path> planted, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(planted);
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-classpath", CLASSES);
            if (!compiler.getTask(told, files, null, options, null, sources).call()) {
                throw new IllegalArgumentException("'" + mutant + "' does not compile: " + told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a hunter catches of it in a process of its own, which is ended with it; empty for nothing.
     *
     * @throws IllegalStateException where the hunter did not come to an end of its own
     */
    String hunted(int lives, Path anyway) throws IOException, InterruptedException {
        Path said = folder.resolveSibling("said.txt");
        Path errors = folder.resolveSibling("errors.txt");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:+UseParallelGC",
                        "-cp",
                        folder + File.pathSeparator + CLASSES,
                        Hunter.class.getName(),
                        String.valueOf(mutant.law()),
                        String.valueOf(lives),
                        anyway.toString())
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "The hunter of '" + mutant + "' did not come to its end: " + Files.readString(errors));
            }
            return Files.readString(said).strip();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public String toString() {
        return "the library with " + mutant;
    }
}
