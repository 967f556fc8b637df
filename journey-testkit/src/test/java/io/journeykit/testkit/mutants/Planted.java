package io.journeykit.testkit.mutants;

import io.journeykit.kernel.Kernel;
import io.journeykit.testkit.Scene;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The library and the net with one fault in them, in a class loader of their own. */
final class Planted extends URLClassLoader {

    private static final String OURS = "io.journeykit.";

    private Planted(List<URL> classes) {
        super(classes.toArray(URL[]::new), Planted.class.getClassLoader());
    }

    /**
     * Compiles the source with the fault, over the classes that there are.
     *
     * @param folder for what is compiled
     * @throws IllegalArgumentException where it does not compile
     */
    static Planted with(Mutant mutant, Path folder) {
        Path source = write(mutant, folder);
        compile(mutant, source, folder.resolve("classes"));
        return new Planted(List.of(
                url(folder.resolve("classes")),
                location(Kernel.class),
                location(Scene.class),
                location(Planted.class)));
    }

    private static Path write(Mutant mutant, Path folder) {
        try {
            Files.createDirectories(folder.resolve("classes"));
            return Files.writeString(folder.resolve(mutant.file().getFileName()), mutant.planted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Mutant mutant, Path source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjects(source);
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(told, files, null, options, null, sources).call()) {
                throw new IllegalArgumentException("'" + mutant + "' does not compile: " + told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ours come from here, with the fault; all others are shared. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            Class<?> found = loaded != null ? loaded : findOwn(name);
            return found != null ? found : super.loadClass(name, resolve);
        }
    }

    private Class<?> findOwn(String name) {
        try {
            return findClass(name);
        } catch (ClassNotFoundException elsewhere) {
            return null;
        }
    }

    private static URL location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source.getLocation();
    }

    private static URL url(Path folder) {
        try {
            URI uri = folder.toUri();
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
