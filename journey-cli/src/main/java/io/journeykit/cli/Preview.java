package io.journeykit.cli;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.text.Suggestion;
import io.journeykit.words.Audience;
import io.journeykit.words.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./journey preview}: shows each text of templates as its reader gets it, in every language that there is. */
@Command(
        name = "preview",
        description =
                "Shows each text of templates as its reader gets it, in every language, with made-up visits and facts.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all texts are shown", "2:a template is refused; every fault is printed"})
final class Preview implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TEMPLATE", description = "Files of templates.")
    private List<Path> templates = List.of();

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What a fact is to say, in place of a made-up value; may be given several times.")
    private Map<String, String> facts = new TreeMap<>();

    @Option(names = "--language", paramLabel = "TAG", description = "In this language only, such as es or es-MX.")
    private @Nullable String language;

    @Override
    public Integer call() {
        try {
            List<JourneyTemplate> read =
                    templates.stream().map(TemplateFile::read).toList();
            facts.forEach((name, value) -> given(read, name, value));
            read.forEach(this::show);
            return ExitCode.OK;
        } catch (Refused refused) {
            spec().commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** A fact that none of the templates has, or a value that is none of its type, was not meant. */
    private void given(List<JourneyTemplate> read, String name, String value) {
        List<Samples> all =
                read.stream().map(template -> new Samples(template, facts)).toList();
        List<Samples> telling =
                all.stream().filter(samples -> samples.knows(name)).toList();
        if (telling.isEmpty()) {
            List<String> names = all.stream().flatMap(Samples::known).distinct().toList();
            throw wrong("--fact " + name + ": no fact '" + name + "'; " + Suggestion.didYouMean(name, names));
        }
        telling.stream()
                .flatMap(samples -> samples.misread(name, value).stream())
                .findFirst()
                .ifPresent(type -> {
                    throw wrong("--fact " + name + "=" + value + " is no "
                            + type.name().toLowerCase(Locale.ROOT) + "; write one such as " + Samples.example(type)
                            + ".");
                });
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private void show(JourneyTemplate template) {
        Samples samples = new Samples(template, facts);
        out().println(template.title() + " (" + template.ref() + ")");
        for (PreviewedText text : PreviewedText.all(template)) {
            out().println();
            out().println(text.heading());
            languages(template).forEach(tag -> out().println(indented(tag, said(samples, text, tag))));
        }
    }

    private String said(Samples samples, PreviewedText text, String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        Reader reader = text.reader() == Audience.PATIENT
                ? Reader.patient(locale, samples.zone())
                : Reader.careTeam(locale, samples.zone());
        return samples.said(text.key(), reader).orElse("(a part of it cannot be said)");
    }

    /** Each line of a text begins below the first. */
    private static String indented(String tag, String text) {
        String margin = "  " + tag + " ".repeat(Math.max(1, 7 - tag.length()));
        return margin + text.replace("\n", "\n" + " ".repeat(margin.length()));
    }

    /** Those in which anything of the template is written; English where nothing is. */
    private SortedSet<String> languages(JourneyTemplate template) {
        String only = language;
        if (only != null) {
            return new TreeSet<>(List.of(known(only)));
        }
        SortedSet<String> all = new TreeSet<>(template.titles().keySet());
        template.texts().values().forEach(text -> all.addAll(text.keySet()));
        template.steps().forEach(step -> all.addAll(step.titles().keySet()));
        return all.isEmpty() ? new TreeSet<>(List.of("en")) : all;
    }

    private String known(String tag) {
        if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(), "--language " + tag + " is no language tag; write one such as es or es-MX.");
        }
        return tag;
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
