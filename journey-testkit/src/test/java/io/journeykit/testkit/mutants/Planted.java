package io.journeykit.testkit.mutants;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
     * Compiles the source with the fault, over the classes that there are.
     *
     * @param folder for what is compiled
     * @throws IllegalArgumentException where it does not compile
     */
    static Planted with(Mutant mutant, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(folder.resolve(mutant.file().getFileName()), mutant.planted());
        compile(mutant, source, classes);
        return new Planted(mutant, classes);
    }

    private static void compile(Mutant mutant, Path source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjects(source);
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-classpath", CLASSES);
            if (!compiler.getTask(told, files, null, options, null, sources).call()) {
                throw new IllegalArgumentException("'" + mutant + "' does not compile: " + told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a hunter catches of it in a process of its own, which is ended with it; empty for nothing. */
    String hunted(int lives, Path anyway) throws IOException, InterruptedException {
        Path said = folder.resolveSibling("said.txt");
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
                .redirectError(folder.resolveSibling("errors.txt").toFile())
                .start();
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES)
                    ? Files.readString(said).strip()
                    : "";
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public String toString() {
        return "the library with " + mutant;
    }
}
